import type { Locale } from "../i18n/i18n.ts"

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

/** The addresses of what people set for themselves and their account, a part of `paths`. */
export const settingsPaths = {
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
}
