import * as v from "valibot"
import { parsePhone } from "#src/customers/phone.ts"
import { optionalText, requiredText, wholeNumber } from "#src/forms/fields.ts"
import type { Key } from "#src/i18n/i18n.ts"

/** More than this is not bought in one short form. */
export const maxQuantity = 100

const moroccanPhone = v.pipe(
  requiredText(40),
  v.rawTransform<string, string>(({ dataset, addIssue, NEVER }) => {
    const phone = parsePhone(dataset.value)
    if (phone?.startsWith("+212")) return phone
    addIssue({ message: (phone ? "checkout.phone_foreign" : "checkout.phone_invalid") satisfies Key })
    return NEVER
  }),
)

/** The form's own secret, made when it was drawn: it names the order's page, and makes a double submit one order. */
export const formShape = /^[\w-]{43}$/

type Asked = {
  /** Only what is brought to a door needs one. */
  needsAddress: boolean
  variantIds: string[]
}

export function orderForm({ needsAddress, variantIds }: Asked) {
  return v.object({
    form: v.pipe(v.string(), v.regex(formShape, "forms.required" satisfies Key)),
    name: requiredText(100),
    phone: moroccanPhone,
    city: requiredText(80),
    address: needsAddress ? requiredText(300) : optionalText(300),
    variant: oneVariant(variantIds),
    quantity: wholeNumber(1, maxQuantity),
    promo_code: optionalText(40),
  })
}

/** The variant that was chosen; null of a product that has none, whatever was sent. */
function oneVariant(ids: string[]) {
  return v.pipe(
    v.optional(v.string(), ""),
    v.check((id) => ids.length === 0 || ids.includes(id), "checkout.choose_variant" satisfies Key),
    v.transform((id) => (ids.includes(id) ? id : null)),
  )
}

export type OrderRequest = v.InferOutput<ReturnType<typeof orderForm>>

/** The quantity to show a total for, whatever was typed. */
export function readQuantity(typed: string | undefined): number {
  const parsed = v.safeParse(wholeNumber(1, maxQuantity), typed)
  return parsed.success ? parsed.output : 1
}
