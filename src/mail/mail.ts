import type { MailTopic } from "#src/consents/topics.ts"
import type { Locale } from "#src/i18n/i18n.ts"
import type { NotificationKind } from "#src/notifications/notification-kinds.ts"

/** One message to one person, in their language. */
export type Mail = {
  /** What caused it, like `invitation:{id}`: a key is sent once. */
  key: string
  to: string
  locale: Locale
  subject: string
  paragraphs: string[]
  /** The one thing to do; `path` is an address of ours, from paths.ts. */
  action?: { label: string; path: string }
  /** What may be opened besides. */
  links?: { label: string; path: string }[]
  /** Mail that nobody has to receive: sent to whoever wants that topic, with a way to stop it in one click. */
  optional?: { userId: string; topic: MailTopic | "digest" }
  /** Of which kind it tells whom: sent to whoever wants that kind at once, with a way to choose otherwise. */
  told?: { userId: string; kind: NotificationKind }
}
