import * as v from "valibot"
import { addDays, casablancaDay, isDay } from "#src/clock.ts"
import { messageKey, oneOf, optionalText } from "#src/forms/fields.ts"
import type { FieldErrors } from "#src/forms/parse.ts"
import type { DeclarationRefusal } from "./declare-tax-profile.ts"
import { payeeStatuses, usualVatBp } from "./tax-profile.ts"

/** A status that begins soon may be told in advance. */
const daysAhead = 62

/** Withholding looks back to the year before, no further. */
export function taxProfileForm(now: Date) {
  const today = casablancaDay(now)
  const earliest = `${Number(today.slice(0, 4)) - 1}-01-01`
  return v.pipe(
    v.object({
      status: oneOf(payeeStatuses),
      vat: oneOf(["none", "usual"]),
      attestationIssuedOn: v.pipe(
        optionalText(10),
        v.check((day) => day === null || isDay(day), messageKey("tax_profiles.day_shape")),
        v.check((day) => day === null || day <= today, messageKey("tax_profiles.attestation_not_yet")),
      ),
      validFrom: v.pipe(
        v.string(messageKey("forms.required")),
        v.check(isDay, messageKey("tax_profiles.day_shape")),
        v.check((day) => day >= earliest && day <= addDays(today, daysAhead), messageKey("tax_profiles.day_range")),
      ),
    }),
    v.transform(({ vat, ...facts }) => ({ ...facts, vatRateBp: vat === "usual" ? usualVatBp : 0 })),
  )
}

/** The field that a refusal is said under. */
export function refusedField(reason: DeclarationRefusal): FieldErrors {
  const field = { no_vat_for_status: "vat", contradicts_file: "status", paid_since: "validFrom" }[reason]
  return { [field]: `tax_profiles.refused.${reason}` }
}
