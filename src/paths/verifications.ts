import type { Locale } from "../i18n/i18n.ts"

/** The addresses of an account's verification and its papers, a part of `paths`. */
export const verificationPaths = {
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
}
