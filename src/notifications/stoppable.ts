import { isMailTopic, type MailTopic } from "#src/consents/topics.ts"
import { isNotificationKind, kindRow, type NotificationKind } from "./notification-kinds.ts"

/** What one click at the foot of a message stops: a topic, a kind of news, or the daily digest. */
export type Stoppable = MailTopic | NotificationKind | "digest"

/** Binding kinds are not. */
export function isStoppable(text: string): text is Stoppable {
  if (text === "digest" || isMailTopic(text)) return true
  return isNotificationKind(text) && !kindRow(text).isBinding
}
