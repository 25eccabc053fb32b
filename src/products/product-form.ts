import * as v from "valibot"
import {
  messageKey,
  money,
  oneOf,
  optionalText,
  percentage,
  requiredText,
  webAddress,
  wholeNumber,
} from "#src/forms/fields.ts"
import type { Form } from "#src/forms/form.ts"
import { type Parsed, parseForm } from "#src/forms/parse.ts"
import { type ProductDetails, productKinds } from "./product.ts"

const positiveMoney = v.pipe(money, v.minValue(1n, messageKey("products.form.price_zero")))
const freeOrMoney = v.pipe(
  v.optional(v.string(), ""),
  v.transform((text) => (text.trim() === "" ? "0" : text)),
  money,
)
const optionalAddress = v.union(
  [
    v.pipe(
      v.string(),
      v.trim(),
      v.literal(""),
      v.transform(() => null),
    ),
    v.pipe(
      webAddress,
      v.check((text) => /^https:/i.test(text), messageKey("forms.web_address")),
    ),
  ],
  messageKey("forms.web_address"),
)

const schema = v.pipe(
  v.object({
    kind: oneOf(productKinds),
    sku: v.pipe(requiredText(64), v.regex(/^[\p{L}\p{N}._/ -]+$/u, messageKey("products.form.sku_characters"))),
    nameFr: optionalText(120),
    nameAr: optionalText(120),
    descriptionFr: optionalText(4000),
    descriptionAr: optionalText(4000),
    priceCents: positiveMoney,
    vatRateBp: percentage(0, 3000),
    deliveryCents: freeOrMoney,
    deliveryDays: wholeNumber(0, 60),
    shopUrl: optionalAddress,
  }),
  v.forward(
    v.partialCheck(
      [["nameFr"], ["nameAr"]],
      ({ nameFr, nameAr }) => nameFr !== null || nameAr !== null,
      messageKey("products.form.name_in_one_language"),
    ),
    ["nameFr"],
  ),
)

export function parseProductForm(form: Form): Parsed<ProductDetails> {
  return parseForm(schema, form)
}
