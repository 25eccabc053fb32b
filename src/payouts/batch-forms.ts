import * as v from "valibot"
import { addDays, casablancaDay, isDay } from "#src/clock.ts"
import { messageKey, oneOf, optionalText } from "#src/forms/fields.ts"
import { transferFormatNames } from "./transfer-files/transfer-formats.ts"

function dayBetween(earliest: string, latest: string) {
  return v.pipe(
    v.string(messageKey("forms.required")),
    v.check(isDay, messageKey("payees.day_shape")),
    v.check((day) => day >= earliest && day <= latest, messageKey("payouts.day_range")),
  )
}

/** The bank is told a day from today on; further than two months nobody knows the rules yet. */
export function batchForm(now: Date) {
  const today = casablancaDay(now)
  return v.object({ executionOn: dayBetween(today, addDays(today, 60)) })
}

/** What the bank has done lies behind us, this year or the last. */
export function outcomeForm(now: Date, hasProof: boolean) {
  const today = casablancaDay(now)
  const fields = v.object({
    payoutId: v.pipe(
      v.union([v.literal(""), v.pipe(v.string(), v.uuid())], messageKey("forms.choose")),
      v.transform((id) => id || null),
    ),
    outcome: oneOf(["executed", "failed"]),
    on: dayBetween(`${Number(today.slice(0, 4)) - 1}-01-01`, today),
    note: optionalText(300),
  })
  // A paper of the bank says by itself that it paid; why it did not is for somebody to write.
  const isTold = ({ note, outcome }: v.InferOutput<typeof fields>) =>
    note !== null || (hasProof && outcome === "executed")
  return v.pipe(
    fields,
    v.forward(v.partialCheck([["note"], ["outcome"]], isTold, messageKey("forms.required")), ["note"]),
  )
}

export const fileForm = v.object({ format: oneOf(transferFormatNames) })
