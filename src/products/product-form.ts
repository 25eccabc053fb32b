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
import { type Parsed, parseTyped } from "#src/forms/parse.ts"
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

/** What a product or a variant of one is known by to orders. */
export const skuField = v.pipe(
  requiredText(64),
  v.regex(/^[\p{L}\p{N}._/ -]+$/u, messageKey("products.form.sku_characters")),
)

/** Empty for a stock that nobody counts. */
export const stockField = v.union(
  [
    v.pipe(
      v.string(),
      v.trim(),
      v.literal(""),
      v.transform(() => null),
    ),
    wholeNumber(0, 1_000_000),
  ],
  messageKey("forms.whole_number"),
)

const fields = v.pipe(
  v.object({
    kind: oneOf(productKinds),
    sku: skuField,
    categoryId: v.pipe(
      v.string(),
      v.minLength(1, messageKey("forms.choose")),
      v.maxLength(60, messageKey("forms.choose")),
    ),
    brand: optionalText(80),
    nameFr: optionalText(120),
    nameAr: optionalText(120),
    descriptionFr: optionalText(4000),
    descriptionAr: optionalText(4000),
    priceCents: positiveMoney,
    vatRateBp: percentage(0, 3000),
    deliveryCents: freeOrMoney,
    deliveryDays: wholeNumber(0, 60),
    shopUrl: optionalAddress,
    stock: v.optional(stockField),
    stockSeen: v.optional(v.string()),
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

type TypedStock = { stock?: number | null | undefined; stockSeen?: string | undefined }

/** A stock that was left as the page showed it is not written: orders may have taken from it since. */
export function withChangedStock<Typed extends TypedStock>({ stock, stockSeen, ...details }: Typed) {
  return stock === undefined || stockSeen === String(stock ?? "") ? details : { ...details, stock }
}

const schema = v.pipe(fields, v.transform(withChangedStock))

export function parseProductForm(form: Form): Parsed<ProductDetails> {
  return parseProduct(form.fields())
}

/** The same from a line of a file, by the names of the form's fields. */
export function parseProduct(typed: Record<string, string>): Parsed<ProductDetails> {
  return parseTyped(schema, typed)
}
