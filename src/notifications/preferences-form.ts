import * as v from "valibot"
import type { Form } from "#src/forms/form.ts"
import type { KindChoice } from "./choose-kinds.ts"
import { wishesOf } from "./kind-row.ts"
import { kindRow, type NotificationKind } from "./notification-kinds.ts"

export const siteField = (kind: NotificationKind) => `site_${kind}`
export const mailField = (kind: NotificationKind) => `mail_${kind}`

/** What the form says of each kind that it showed; null when it says something that it does not offer. */
export function parsePreferences(form: Form, shown: readonly NotificationKind[]): KindChoice[] | null {
  const free = shown.filter((kind) => !kindRow(kind).isBinding)
  const choices = free.map((kind) => ({
    kind,
    isOnSite: form.has(siteField(kind)),
    mail: v.safeParse(v.picklist(wishesOf(kindRow(kind))), form.text(mailField(kind))),
  }))
  const valid = choices.flatMap(({ mail, ...choice }) => (mail.success ? [{ ...choice, mail: mail.output }] : []))
  return valid.length === choices.length ? valid : null
}
