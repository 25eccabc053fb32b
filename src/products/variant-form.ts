import * as v from "valibot"
import { messageKey, money, optionalText } from "#src/forms/fields.ts"
import { skuField, stockField, withChangedStock } from "./product-form.ts"

const ownPrice = v.union(
  [
    v.pipe(
      v.optional(v.pipe(v.string(), v.trim()), ""),
      v.literal(""),
      v.transform(() => null),
    ),
    v.pipe(money, v.minValue(1n, messageKey("products.form.price_zero"))),
  ],
  messageKey("forms.money"),
)

const fields = v.pipe(
  v.object({
    nameFr: optionalText(80),
    nameAr: optionalText(80),
    sku: skuField,
    priceCents: ownPrice,
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

export const variantForm = v.pipe(fields, v.transform(withChangedStock))
