import type { Subscription } from "#src/consents/unsubscribe-token.ts"
import type { Locale } from "#src/i18n/i18n.ts"

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
  optional?: Subscription
}
