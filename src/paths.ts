import { cataloguePaths } from "./catalogue-paths.ts"
import type { Locale } from "./i18n/i18n.ts"
import { meetingPaths } from "./meeting-paths.ts"
import type { About } from "./messages/message.ts"
import { moneyPaths } from "./money-paths.ts"
import { notificationPaths } from "./notification-paths.ts"
import { profilePaths } from "./profile-paths.ts"
import { relationPaths } from "./relation-paths.ts"

type SettingsPart =
  | "profile"
  | "seller-notice"
  | "phone"
  | "members"
  | "keys"
  | "closing"
  | "name"
  | "email"
  | "password"
  | "language"
  | "sessions"
  | "second-factor"
  | "mail"
  | "notifications"
  | "tax"
  | "payer"

/** Every address of the site that a view or a redirect names. */
export const paths = {
  home: (locale: Locale) => `/${locale}`,
  howItWorks: (locale: Locale) => `/${locale}/how-it-works`,
  help: (locale: Locale) => `/${locale}/help`,
  legalNotice: (locale: Locale) => `/${locale}/legal-notice`,
  terms: (locale: Locale) => `/${locale}/terms`,
  privacy: (locale: Locale) => `/${locale}/privacy`,
  legalVersion: (locale: Locale, kind: "terms" | "privacy", hash: string) => `/${locale}/${kind}/${hash}`,
  acceptance: (locale: Locale, next?: string) =>
    `/${locale}/acceptance${next ? `?next=${encodeURIComponent(next)}` : ""}`,
  unsubscription: (locale: Locale, token: string) => `/${locale}/unsubscription/${token}`,
  unsubscriptionRemoval: (locale: Locale, token: string) => `/${locale}/unsubscription/${token}/removal`,
  myData: (locale: Locale) => `/${locale}/settings/my-data`,
  myDataExport: (locale: Locale, id: string) => `/${locale}/settings/my-data/${id}`,
  erasure: (locale: Locale) => `/${locale}/settings/my-data/erasure`,
  erasureReport: (locale: Locale, token: string) => `/${locale}/erasures/${token}`,

  signUp: (locale: Locale) => `/${locale}/sign-up`,
  signIn: (locale: Locale, next?: string) => `/${locale}/sign-in${next ? `?next=${encodeURIComponent(next)}` : ""}`,
  signInCode: (locale: Locale) => `/${locale}/sign-in/code`,
  signInRecoveryCode: (locale: Locale) => `/${locale}/sign-in/recovery-code`,
  sessionRemoval: (locale: Locale) => `/${locale}/session/removal`,
  emailConfirmation: (locale: Locale) => `/${locale}/email-confirmation`,
  emailConfirmationBy: (locale: Locale, secret: string) => `/${locale}/email-confirmation/${secret}`,
  passwordReset: (locale: Locale) => `/${locale}/password-reset`,
  passwordResetBy: (locale: Locale, secret: string) => `/${locale}/password-reset/${secret}`,
  invitation: (locale: Locale, secret: string) => `/${locale}/invitations/${secret}`,
  invitationAcceptance: (locale: Locale, secret: string) => `/${locale}/invitations/${secret}/acceptance`,
  accounts: (locale: Locale) => `/${locale}/accounts`,
  newAccount: (locale: Locale) => `/${locale}/accounts/new`,
  accountEntry: (locale: Locale, id: string) => `/${locale}/accounts/${id}/entry`,

  dashboard: (locale: Locale) => `/${locale}/dashboard`,
  exports: (locale: Locale) => `/${locale}/exports`,
  export: (locale: Locale, id: string) => `/${locale}/exports/${id}`,
  products: (locale: Locale) => `/${locale}/products`,
  newProduct: (locale: Locale) => `/${locale}/products/new`,
  product: (locale: Locale, id: string) => `/${locale}/products/${id}`,
  productPublication: (locale: Locale, id: string) => `/${locale}/products/${id}/publication`,
  productPublicationRemoval: (locale: Locale, id: string) => `/${locale}/products/${id}/publication/removal`,
  productArchival: (locale: Locale, id: string) => `/${locale}/products/${id}/archival`,
  productArchivalRemoval: (locale: Locale, id: string) => `/${locale}/products/${id}/archival/removal`,
  productPictures: (locale: Locale, id: string) => `/${locale}/products/${id}/pictures`,
  picturePosition: (locale: Locale, id: string, picture: string) =>
    `/${locale}/products/${id}/pictures/${picture}/position`,
  pictureRemoval: (locale: Locale, id: string, picture: string) =>
    `/${locale}/products/${id}/pictures/${picture}/removal`,
  pictureDescription: (locale: Locale, id: string, picture: string) =>
    `/${locale}/products/${id}/pictures/${picture}/description`,
  variants: (locale: Locale, product: string) => `/${locale}/products/${product}/variants`,
  variant: (locale: Locale, product: string, id: string) => `/${locale}/products/${product}/variants/${id}`,
  variantArchival: (locale: Locale, product: string, id: string) =>
    `/${locale}/products/${product}/variants/${id}/archival`,
  variantArchivalRemoval: (locale: Locale, product: string, id: string) =>
    `/${locale}/products/${product}/variants/${id}/archival/removal`,
  programs: (locale: Locale) => `/${locale}/programs`,
  newProgram: (locale: Locale) => `/${locale}/programs/new`,
  program: (locale: Locale, id: string) => `/${locale}/programs/${id}`,
  programTerms: (locale: Locale, id: string) => `/${locale}/programs/${id}/terms`,
  programRewards: (locale: Locale, id: string) => `/${locale}/programs/${id}/rewards`,
  programBudget: (locale: Locale, id: string) => `/${locale}/programs/${id}/budget`,
  programOpening: (locale: Locale, id: string) => `/${locale}/programs/${id}/opening`,
  programClosure: (locale: Locale, id: string) => `/${locale}/programs/${id}/closure`,
  programEnrollments: (locale: Locale, id: string) => `/${locale}/programs/${id}/enrollments`,
  orders: (locale: Locale) => `/${locale}/orders`,
  order: (locale: Locale, orderId: string) => `/${locale}/orders/${orderId}`,
  orderEvents: (locale: Locale, orderId: string) => `/${locale}/orders/${orderId}/events`,
  orderLines: (locale: Locale, orderId: string) => `/${locale}/orders/${orderId}/lines`,
  bulkEvents: (locale: Locale) => `/${locale}/orders/events`,
  carrierImports: (locale: Locale) => `/${locale}/orders/imports`,
  carrierImport: (locale: Locale, importId: string) => `/${locale}/orders/imports/${importId}`,
  carrierImportReading: (locale: Locale, importId: string) => `/${locale}/orders/imports/${importId}/reading`,
  carrierImportApplication: (locale: Locale, importId: string) => `/${locale}/orders/imports/${importId}/application`,
  carrierImportReport: (locale: Locale, importId: string) => `/${locale}/orders/imports/${importId}/report`,
  commission: (locale: Locale, commissionId: string) => `/${locale}/commissions/${commissionId}`,
  orderPage: (locale: Locale, token: string) => `/${locale}/o/${token}`,
  commissions: (locale: Locale) => `/${locale}/commissions`,
  ...cataloguePaths,
  ...moneyPaths,
  ...relationPaths,
  ...meetingPaths,
  marketplace: (locale: Locale) => `/${locale}/marketplace`,
  creators: (locale: Locale) => `/${locale}/creators`,
  discover: (locale: Locale) => `/${locale}/discover`,
  discoverProgram: (locale: Locale, slug: string) => `/${locale}/discover/${slug}`,
  application: (locale: Locale, slug: string) => `/${locale}/discover/${slug}/application`,
  enrollments: (locale: Locale) => `/${locale}/enrollments`,
  enrollmentApprovals: (locale: Locale) => `/${locale}/enrollments/approvals`,
  enrollmentApproval: (locale: Locale, id: string) => `/${locale}/enrollments/${id}/approval`,
  enrollmentRejection: (locale: Locale, id: string) => `/${locale}/enrollments/${id}/rejection`,
  enrollmentBan: (locale: Locale, id: string) => `/${locale}/enrollments/${id}/ban`,
  enrollmentDeparture: (locale: Locale, id: string) => `/${locale}/enrollments/${id}/departure`,
  promoCode: (locale: Locale, enrollment: string) => `/${locale}/enrollments/${enrollment}/promo-code`,
  messages: (locale: Locale) => `/${locale}/messages`,
  newMessage: (locale: Locale, about: About, id: string) => `/${locale}/messages/new?about=${about}&subject=${id}`,
  thread: (locale: Locale, id: string) => `/${locale}/messages/${id}`,
  threadStream: (locale: Locale, id: string) => `/${locale}/messages/${id}/stream`,
  threadReading: (locale: Locale, id: string) => `/${locale}/messages/${id}/reading`,
  threadBlock: (locale: Locale, id: string) => `/${locale}/messages/${id}/block`,
  threadBlockRemoval: (locale: Locale, id: string) => `/${locale}/messages/${id}/block/removal`,
  threadReport: (locale: Locale, id: string) => `/${locale}/messages/${id}/report`,
  attachment: (locale: Locale, id: string, file: string) => `/${locale}/messages/${id}/attachments/${file}`,
  thumbnail: (locale: Locale, id: string, file: string) => `/${locale}/messages/${id}/attachments/${file}/thumbnail`,
  links: (locale: Locale) => `/${locale}/links`,
  newLink: (locale: Locale, asked: { enrollment?: string; product?: string } = {}) =>
    `/${locale}/links/new${Object.keys(asked).length > 0 ? `?${new URLSearchParams(asked)}` : ""}`,
  link: (locale: Locale, id: string) => `/${locale}/links/${id}`,
  linkQr: (locale: Locale, id: string, format: "svg" | "png") => `/${locale}/links/${id}/qr.${format}`,
  linkArchival: (locale: Locale, id: string) => `/${locale}/links/${id}/archival`,
  linkArchivalRemoval: (locale: Locale, id: string) => `/${locale}/links/${id}/archival/removal`,
  verification: (locale: Locale) => `/${locale}/verification`,
  verificationLegalForm: (locale: Locale) => `/${locale}/verification/legal-form`,
  verificationChecks: (locale: Locale, field: string) => `/${locale}/verification/checks?field=${field}`,
  verificationSubmission: (locale: Locale) => `/${locale}/verification/submission`,
  verificationSubmissionRemoval: (locale: Locale) => `/${locale}/verification/submission/removal`,
  verificationRenewal: (locale: Locale) => `/${locale}/verification/renewal`,
  verificationStep: (locale: Locale, code: string) => `/${locale}/verification/${code}`,
  verificationAnswers: (locale: Locale, code: string) => `/${locale}/verification/${code}/answers`,
  verificationWay: (locale: Locale, code: string) => `/${locale}/verification/${code}/way`,
  verificationAmendment: (locale: Locale, code: string) => `/${locale}/verification/${code}/amendment`,
  papers: (locale: Locale) => `/${locale}/verification/documents`,
  paper: (locale: Locale, id: string) => `/${locale}/verification/documents/${id}`,
  paperContent: (locale: Locale, id: string, ticket: string) =>
    `/${locale}/verification/documents/${id}/content?ticket=${ticket}`,
  paperRemoval: (locale: Locale, id: string) => `/${locale}/verification/documents/${id}/removal`,
  uploads: (locale: Locale) => `/${locale}/verification/uploads`,
  upload: (locale: Locale, id: string) => `/${locale}/verification/uploads/${id}`,
  settings: (locale: Locale) => `/${locale}/settings`,
  settingsOf: (locale: Locale, part: SettingsPart) => `/${locale}/settings/${part}`,
  memberRole: (locale: Locale, user: string) => `/${locale}/settings/members/${user}/role`,
  memberRemoval: (locale: Locale, user: string) => `/${locale}/settings/members/${user}/removal`,
  memberInvitations: (locale: Locale) => `/${locale}/settings/invitations`,
  invitationMail: (locale: Locale, id: string) => `/${locale}/settings/invitations/${id}/mail`,
  invitationRevocation: (locale: Locale, id: string) => `/${locale}/settings/invitations/${id}/revocation`,
  apiKeyRevocation: (locale: Locale, id: string) => `/${locale}/settings/keys/${id}/revocation`,
  secondFactorSetup: (locale: Locale) => `/${locale}/settings/second-factor/setup`,
  secondFactorProof: (locale: Locale, back?: string) =>
    `/${locale}/settings/second-factor/proof${back ? `?back=${encodeURIComponent(back)}` : ""}`,
  secondFactorRemoval: (locale: Locale) => `/${locale}/settings/second-factor/removal`,
  recoveryCodes: (locale: Locale) => `/${locale}/settings/second-factor/recovery-codes`,
  secondFactorDemand: (locale: Locale) => `/${locale}/settings/members/second-factor-demand`,
  secondFactorDemandRemoval: (locale: Locale) => `/${locale}/settings/members/second-factor-demand/removal`,
  ownSessionRemoval: (locale: Locale, id: string) => `/${locale}/settings/sessions/${id}/removal`,
  otherSessionsRemoval: (locale: Locale) => `/${locale}/settings/sessions/removal`,
  productPage: (locale: Locale, slug: string) => `/${locale}/p/${slug}`,
  ...profilePaths,
  ...notificationPaths,
}

/** Where a form says that it came from, when that is a page of ours; nobody is sent elsewhere by a hidden field. */
export function backOr(back: string, otherwise: string): string {
  return /^\/(fr|ar)(\/[\w-]+)*(\?[\x21-\x5b\x5d-\x7e]*)?$/.test(back) ? back : otherwise
}
