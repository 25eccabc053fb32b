import type { Locale } from "../i18n/i18n.ts"

type Asked = Record<string, string>

const asking = (asked: Asked) => (Object.keys(asked).length > 0 ? `?${new URLSearchParams(asked)}` : "")

/** Addresses at which influencers and merchants find each other. */
export const meetingPaths = {
  favourites: (locale: Locale) => `/${locale}/favourites`,
  favourite: (locale: Locale, slug: string) => `/${locale}/discover/${slug}/favourite`,
  favouriteRemoval: (locale: Locale, slug: string) => `/${locale}/discover/${slug}/favourite/removal`,
  savedSearches: (locale: Locale) => `/${locale}/saved-searches`,
  savedSearch: (locale: Locale, id: string) => `/${locale}/saved-searches/${id}`,
  savedSearchRemoval: (locale: Locale, id: string) => `/${locale}/saved-searches/${id}/removal`,
  programInvitations: (locale: Locale) => `/${locale}/program-invitations`,
  newProgramInvitation: (locale: Locale, asked: { to?: string; program?: string } = {}) =>
    `/${locale}/program-invitations/new${asking(asked)}`,
  programInvitation: (locale: Locale, id: string) => `/${locale}/program-invitations/${id}`,
  programInvitationAcceptance: (locale: Locale, id: string) => `/${locale}/program-invitations/${id}/acceptance`,
  programInvitationRefusal: (locale: Locale, id: string) => `/${locale}/program-invitations/${id}/refusal`,
  programInvitationWithdrawal: (locale: Locale, id: string) => `/${locale}/program-invitations/${id}/withdrawal`,
  enrollmentReward: (locale: Locale, id: string) => `/${locale}/enrollments/${id}/reward`,
  enrollmentRewardRemoval: (locale: Locale, id: string) => `/${locale}/enrollments/${id}/reward/removal`,
  samples: (locale: Locale) => `/${locale}/samples`,
  newSample: (locale: Locale, enrollment: string, product?: string) =>
    `/${locale}/samples/new${asking({ enrollment, ...(product && { product }) })}`,
  sample: (locale: Locale, id: string) => `/${locale}/samples/${id}`,
  sampleAcceptance: (locale: Locale, id: string) => `/${locale}/samples/${id}/acceptance`,
  sampleRefusal: (locale: Locale, id: string) => `/${locale}/samples/${id}/refusal`,
  sampleShipment: (locale: Locale, id: string) => `/${locale}/samples/${id}/shipment`,
  sampleReceipt: (locale: Locale, id: string) => `/${locale}/samples/${id}/receipt`,
  samplePublication: (locale: Locale, id: string) => `/${locale}/samples/${id}/publication`,
  sampleWithdrawal: (locale: Locale, id: string) => `/${locale}/samples/${id}/withdrawal`,
}
