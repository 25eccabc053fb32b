import type { Locale } from "../i18n/i18n.ts"
import type { About } from "../messages/message.ts"

/** The addresses of conversations, a part of `paths`. */
export const messagePaths = {
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
}
