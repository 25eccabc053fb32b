import type { Locale } from "../i18n/i18n.ts"

/** The addresses of what two parties have to say of each other, a part of `paths`. */
export const relationPaths = {
  disputes: (locale: Locale) => `/${locale}/disputes`,
  newDispute: (locale: Locale, about: { commission?: string; order?: string } = {}) =>
    `/${locale}/disputes/new${Object.keys(about).length > 0 ? `?${new URLSearchParams(about)}` : ""}`,
  dispute: (locale: Locale, id: string) => `/${locale}/disputes/${id}`,
  disputeAcceptance: (locale: Locale, id: string) => `/${locale}/disputes/${id}/acceptance`,
  disputeRefusal: (locale: Locale, id: string) => `/${locale}/disputes/${id}/refusal`,
  disputeEscalation: (locale: Locale, id: string) => `/${locale}/disputes/${id}/escalation`,
  disputeWithdrawal: (locale: Locale, id: string) => `/${locale}/disputes/${id}/withdrawal`,
  disputeEvidence: (locale: Locale, id: string, evidence: string) => `/${locale}/disputes/${id}/evidence/${evidence}`,
  reviews: (locale: Locale) => `/${locale}/reviews`,
  review: (locale: Locale, enrollment: string) => `/${locale}/reviews/${enrollment}`,
}
