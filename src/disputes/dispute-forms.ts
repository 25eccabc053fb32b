import * as v from "valibot"
import { isDay } from "#src/clock.ts"
import { messageKey, money, optionalText, requiredText } from "#src/forms/fields.ts"
import { latinDigits } from "#src/i18n/fold.ts"
import type { Contested } from "./grounds.ts"

const id = v.pipe(v.string(), v.uuid(messageKey("forms.choose")))
const phone = /(?:\+|00)?212[\s.-]*[5-7](?:[\s.-]*\d){8}|0[5-7](?:[\s.-]*\d){8}/
const words = v.pipe(requiredText(2000), v.minLength(10, messageKey("disputes.wrong.too_short")))
const positive = v.pipe(money, v.minValue(1n, messageKey("forms.out_of_range")))
const day = v.pipe(requiredText(10), v.check(isDay, messageKey("forms.required")))

/** A shopper is never named by phone: the merchant has the order, and knows it by what is told of it. */
const orderTold = v.pipe(
  requiredText(200),
  v.check((told) => !phone.test(latinDigits(told)), messageKey("disputes.wrong.phone")),
)

/** What is contested, by one of the three ways to point at it. */
export const claimForm = v.pipe(
  v.variant("by", [
    v.object({ by: v.literal("commission"), commission: id, words }),
    v.object({ by: v.literal("order"), order: id, words }),
    v.object({ by: v.literal("description"), enrollment: id, orderTold, orderedOn: day, goods: positive, words }),
  ]),
  v.transform((claim): { contested: Contested; words: string } => ({
    contested: contestedBy(claim),
    words: claim.words,
  })),
)

type Claimed =
  | { by: "commission"; commission: string }
  | { by: "order"; order: string }
  | { by: "description"; enrollment: string; orderTold: string; orderedOn: string; goods: bigint }

function contestedBy(claim: Claimed): Contested {
  if (claim.by === "commission") return { by: "commission", commissionId: claim.commission }
  if (claim.by === "order") return { by: "order", orderId: claim.order }
  const { enrollment: enrollmentId, orderTold: told, orderedOn, goods: goodsCents } = claim
  return { by: "description", enrollmentId, orderTold: told, orderedOn, goodsCents }
}

export const refusalForm = v.object({
  reason: v.pipe(requiredText(2000), v.minLength(3, messageKey("forms.required"))),
})

/** The amount is asked only where no rule tells it. */
export const acceptanceForm = v.object({
  amount: v.union(
    [
      v.pipe(
        v.optional(v.literal(""), ""),
        v.transform(() => null),
      ),
      positive,
    ],
    messageKey("forms.money"),
  ),
  words: optionalText(2000),
})
