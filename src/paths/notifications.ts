import type { Locale } from "../i18n/i18n.ts"

/** The addresses of what somebody is told, a part of `paths`. */
export const notificationPaths = {
  notifications: (locale: Locale) => `/${locale}/notifications`,
  notificationsBefore: (locale: Locale, key: string) => `/${locale}/notifications?before=${encodeURIComponent(key)}`,
  notificationsReading: (locale: Locale) => `/${locale}/notifications/reading`,
  notificationReading: (locale: Locale, id: string) => `/${locale}/notifications/${id}/reading`,
  everythingInDigest: (locale: Locale) => `/${locale}/settings/notifications/digest`,
}
