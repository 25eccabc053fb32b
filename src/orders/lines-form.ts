import * as v from "valibot"
import { money, wholeNumber } from "#src/forms/fields.ts"
import type { Form } from "#src/forms/form.ts"
import type { Key } from "#src/i18n/i18n.ts"
import { ok, type Result, refused } from "#src/result.ts"
import type { LineCorrection } from "./correct-lines.ts"

/** The bound of the API. */
const quantity = wholeNumber(0, 10_000)
const amounts = v.object({ discount: money, shipping: money })

/** The corrected lines of an order, a quantity for each; a quantity that cannot be read must not take its line away. */
export function readLineCorrection(form: Form, skus: string[]): Result<LineCorrection, Key> {
  const typed = v.safeParse(amounts, { discount: form.text("discount"), shipping: form.text("shipping") })
  if (!typed.success) return refused(typed.issues[0].message as Key)
  const quantities = new Map<string, number>()
  for (const [index, sku] of skus.entries()) {
    const units = v.safeParse(quantity, form.text(`quantity-${index}`))
    if (!units.success) return refused(units.issues[0].message as Key)
    quantities.set(sku, units.output)
  }
  const { discount: discountCents, shipping: shippingCents } = typed.output
  return ok({ quantities, discountCents, shippingCents })
}
