import type { Key } from "#src/i18n/i18n.ts"

/** What a suspension stops: everything PRODUCT names, new enrollments only, or payouts only. */
export const suspensionScopes = ["everything", "enrollments", "payouts"] as const
export type SuspensionScope = (typeof suspensionScopes)[number]

export const suspensionReasons = [
  "fraud",
  "identity",
  "complaints",
  "unpaid",
  "content",
  "authority",
  "own_request",
  "other",
] as const
export type SuspensionReason = (typeof suspensionReasons)[number]

/** A word of the account's own language for it. */
export function reasonKey(reason: SuspensionReason): Key {
  // A node of words that has the form "other" is one plural message.
  return reason === "other" ? "suspensions.reason.unlisted" : `suspensions.reason.${reason}`
}

/** As the database holds it. */
export const messageLimit = 2000

/** What the people of a suspended account are told, on every page. */
export type SuspensionNotice = {
  scope: SuspensionScope
  reason: SuspensionReason
  message: string
  /** An instant in ISO 8601: it travels inside a JSON column. */
  since: string
}
