import type { Locale } from "../i18n/i18n.ts"

/** The page that an influencer shows, and where it is written. */
export const profilePaths = {
  profilePage: (locale: Locale, handle: string) => `/${locale}/@${handle}`,
  profile: (locale: Locale) => `/${locale}/profile`,
  profilePresentation: (locale: Locale) => `/${locale}/profile/presentation`,
  profileHandle: (locale: Locale) => `/${locale}/profile/handle`,
  profilePicture: (locale: Locale) => `/${locale}/profile/picture`,
  profilePictureRemoval: (locale: Locale) => `/${locale}/profile/picture/removal`,
  profilePreview: (locale: Locale) => `/${locale}/profile/preview`,
  profilePublication: (locale: Locale) => `/${locale}/profile/publication`,
  profilePublicationRemoval: (locale: Locale) => `/${locale}/profile/publication/removal`,
  audience: (locale: Locale, network: string) => `/${locale}/profile/audience/${network}`,
  audienceRemoval: (locale: Locale, network: string) => `/${locale}/profile/audience/${network}/removal`,
  portfolio: (locale: Locale) => `/${locale}/profile/portfolio`,
  portfolioItem: (locale: Locale, item: string) => `/${locale}/profile/portfolio/${item}`,
  portfolioPosition: (locale: Locale, item: string) => `/${locale}/profile/portfolio/${item}/position`,
  portfolioRemoval: (locale: Locale, item: string) => `/${locale}/profile/portfolio/${item}/removal`,
  storefront: (locale: Locale) => `/${locale}/profile/storefront`,
  storefrontChoice: (locale: Locale, enrollment?: string) =>
    `/${locale}/profile/storefront/choice${enrollment ? `?enrollment=${enrollment}` : ""}`,
  storefrontNote: (locale: Locale, link: string) => `/${locale}/profile/storefront/${link}`,
  storefrontPosition: (locale: Locale, link: string) => `/${locale}/profile/storefront/${link}/position`,
  storefrontRemoval: (locale: Locale, link: string) => `/${locale}/profile/storefront/${link}/removal`,
}
