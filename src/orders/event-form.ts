import * as v from "valibot"
import { isUuid } from "#src/crypto/is-uuid.ts"
import { oneOf, optionalText } from "#src/forms/fields.ts"
import type { Form } from "#src/forms/form.ts"
import { latinDigits } from "#src/i18n/fold.ts"
import { orderEventTypes, type UnitCount } from "./order-state.ts"

const formId = v.pipe(v.string(), v.regex(/^[\w-]{8,64}$/, "forms.required"))

export const eventForm = v.object({ form_id: formId, type: oneOf(orderEventTypes), note: optionalText(500) })
export const bulkForm = v.object({ form_id: formId, type: oneOf(orderEventTypes) })

/** The units of a partial return, a field for each line; null when the form has no such field. */
export function readReturnedUnits(form: Form, skus: string[]): UnitCount[] | null {
  if (!form.has("units-0")) return null
  return skus
    .map((sku, index) => ({ sku, quantity: readCount(form.text(`units-${index}`)) }))
    .filter(({ quantity }) => quantity > 0)
}

export function readCount(text: string): number {
  const digits = latinDigits(text).trim()
  return /^\d{1,5}$/.test(digits) ? Number(digits) : 0
}

/** The ticked orders, as many as a page of the queue holds and some more. */
export function readOrderIds(form: Form): string[] {
  return [...new Set(form.all("order"))].filter(isUuid).slice(0, 200)
}
