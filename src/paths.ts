import type { Locale } from "./i18n/i18n.ts"
import { cataloguePaths } from "./paths/catalogue.ts"
import { meetingPaths } from "./paths/meetings.ts"
import { messagePaths } from "./paths/messages.ts"
import { moneyPaths } from "./paths/money.ts"
import { notificationPaths } from "./paths/notifications.ts"
import { profilePaths } from "./paths/profiles.ts"
import { relationPaths } from "./paths/relations.ts"
import { settingsPaths } from "./paths/settings.ts"
import { verificationPaths } from "./paths/verifications.ts"

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
  ...messagePaths,
  ...settingsPaths,
  ...verificationPaths,
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
  links: (locale: Locale) => `/${locale}/links`,
  newLink: (locale: Locale, asked: { enrollment?: string; product?: string } = {}) =>
    `/${locale}/links/new${Object.keys(asked).length > 0 ? `?${new URLSearchParams(asked)}` : ""}`,
  link: (locale: Locale, id: string) => `/${locale}/links/${id}`,
  linkQr: (locale: Locale, id: string, format: "svg" | "png") => `/${locale}/links/${id}/qr.${format}`,
  linkArchival: (locale: Locale, id: string) => `/${locale}/links/${id}/archival`,
  linkArchivalRemoval: (locale: Locale, id: string) => `/${locale}/links/${id}/archival/removal`,
  productPage: (locale: Locale, slug: string) => `/${locale}/p/${slug}`,
  ...profilePaths,
  ...notificationPaths,
}

/** Where a form says that it came from, when that is a page of ours; nobody is sent elsewhere by a hidden field. */
export function backOr(back: string, otherwise: string): string {
  return /^\/(fr|ar)(\/[\w-]+)*(\?[\x21-\x5b\x5d-\x7e]*)?$/.test(back) ? back : otherwise
}
