import * as v from "valibot"
import { addDays, casablancaDay, isDay } from "#src/clock.ts"
import { messageKey, oneOf, optionalText } from "#src/forms/fields.ts"
import { parseMoney } from "#src/i18n/money.ts"
import { payerClasses } from "./payer-profile.ts"

/** Thousands of billions of dirhams: beyond it something else was typed. */
const maxTurnoverCents = 100_000_000_000_000n
const daysAhead = 366

const turnover = v.pipe(
  optionalText(40),
  v.check((text) => text === null || parseMoney(text) !== null, messageKey("forms.money")),
  v.transform((text) => (text === null ? null : parseMoney(text))),
  v.check((cents) => cents === null || cents <= maxTurnoverCents, messageKey("forms.out_of_range")),
)

/** Withholding looks back to the year before, no further. */
export function payerProfileForm(now: Date) {
  const today = casablancaDay(now)
  const earliest = `${Number(today.slice(0, 4)) - 1}-01-01`
  return v.object({
    class: oneOf(payerClasses),
    turnoverCents: turnover,
    validFrom: v.pipe(
      v.string(messageKey("forms.required")),
      v.check(isDay, messageKey("payers.day_shape")),
      v.check((day) => day >= earliest && day <= addDays(today, daysAhead), messageKey("payers.day_range")),
    ),
  })
}
