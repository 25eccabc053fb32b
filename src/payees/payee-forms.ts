import * as v from "valibot"
import { casablancaDay, isDay } from "#src/clock.ts"
import { messageKey, money, optionalText, percentage, requiredText } from "#src/forms/fields.ts"

export const decisionForm = v.object({
  rateBp: percentage(0, 10_000),
  reason: v.pipe(requiredText(1000), v.minLength(3, messageKey("payees.reason_too_short"))),
})

/** What counts is what was paid this year or the year before. */
export function outsidePaymentForm(now: Date) {
  const today = casablancaDay(now)
  const earliest = `${Number(today.slice(0, 4)) - 1}-01-01`
  return v.object({
    paidOn: v.pipe(
      v.string(messageKey("forms.required")),
      v.check(isDay, messageKey("payees.day_shape")),
      v.check((day) => day >= earliest && day <= today, messageKey("payees.day_range")),
    ),
    amountCents: v.pipe(money, v.minValue(1n, messageKey("forms.out_of_range"))),
    note: optionalText(300),
  })
}
