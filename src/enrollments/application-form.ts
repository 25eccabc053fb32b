import * as v from "valibot"
import { optionalText, requiredText, wholeNumber } from "#src/forms/fields.ts"
import type { Form } from "#src/forms/form.ts"
import { type Parsed, parseForm } from "#src/forms/parse.ts"
import type { Key } from "#src/i18n/i18n.ts"

const mustAccept: Key = "enrollments.apply.must_accept"

const application = v.object({
  message: optionalText(1000),
  termsVersion: wholeNumber(1, 1_000_000),
  accept: v.optional(v.string(mustAccept), ""),
})

const accepted = v.pipe(
  application,
  v.forward(
    v.partialCheck([["accept"]], ({ accept }) => accept !== "", mustAccept),
    ["accept"],
  ),
)

export function parseApplicationForm(form: Form): Parsed<{ message: string | null; termsVersion: number }> {
  return parseForm(accepted, form)
}

const reasoned = v.object({ reason: requiredText(500) })

/** The reason of a rejection or a ban, which the influencer reads. */
export function parseReasonForm(form: Form): Parsed<{ reason: string }> {
  return parseForm(reasoned, form)
}
