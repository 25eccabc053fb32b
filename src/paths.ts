import type { Locale } from "./i18n/i18n.ts"

/** Every address of the site that a view or a redirect names. */
export const paths = {
  home: (locale: Locale) => `/${locale}`,
  howItWorks: (locale: Locale) => `/${locale}/how-it-works`,
  help: (locale: Locale) => `/${locale}/help`,
  legalNotice: (locale: Locale) => `/${locale}/legal-notice`,
  terms: (locale: Locale) => `/${locale}/terms`,
  privacy: (locale: Locale) => `/${locale}/privacy`,

  signUp: (locale: Locale) => `/${locale}/sign-up`,
  signIn: (locale: Locale, next?: string) => `/${locale}/sign-in${next ? `?next=${encodeURIComponent(next)}` : ""}`,
  sessionRemoval: (locale: Locale) => `/${locale}/session/removal`,
  emailConfirmation: (locale: Locale) => `/${locale}/email-confirmation`,
  passwordReset: (locale: Locale) => `/${locale}/password-reset`,
  accounts: (locale: Locale) => `/${locale}/accounts`,

  dashboard: (locale: Locale) => `/${locale}/dashboard`,
  products: (locale: Locale) => `/${locale}/products`,
  programs: (locale: Locale) => `/${locale}/programs`,
  orders: (locale: Locale) => `/${locale}/orders`,
  commissions: (locale: Locale) => `/${locale}/commissions`,
  discover: (locale: Locale) => `/${locale}/discover`,
  enrollments: (locale: Locale) => `/${locale}/enrollments`,
  links: (locale: Locale) => `/${locale}/links`,
  settings: (locale: Locale) => `/${locale}/settings`,

  productPage: (locale: Locale, slug: string) => `/${locale}/p/${slug}`,
}
