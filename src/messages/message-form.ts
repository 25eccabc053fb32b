import * as v from "valibot"
import { messageKey, oneOf } from "#src/forms/fields.ts"
import { abouts, longestMessage } from "./message.ts"

const id = v.pipe(v.string(), v.toLowerCase(), v.uuid(messageKey("forms.required")))

/** What is written; the key makes a form sent twice one message. Empty words may come with a file. */
export const messageForm = v.object({
  body: v.pipe(
    v.optional(v.string(), ""),
    v.transform((text) => text.replace(/\r\n?/g, "\n").trim()),
    v.maxLength(longestMessage, messageKey("messages.refused.too_long")),
  ),
  key: id,
})

/** The same where nothing was said about this yet. */
export const firstMessageForm = v.object({ ...messageForm.entries, about: oneOf(abouts), subject: id })

export const reportReasons = ["spam", "insult", "fraud", "off_platform_payment", "other"] as const
export type ReportReason = (typeof reportReasons)[number]

export const reportForm = v.object({
  reason: oneOf(reportReasons),
  details: v.pipe(
    v.optional(v.string(), ""),
    v.trim(),
    v.maxLength(1000, messageKey("forms.too_long")),
    v.transform((text) => text || null),
  ),
})
