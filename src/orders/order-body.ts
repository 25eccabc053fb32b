import * as v from "valibot"
import { amount, type FieldError, instant, quantity, type ReadBody, readBody, text } from "./body-fields.ts"
import { isPlacedAhead, type OrderDraft } from "./order-draft.ts"
import { payments } from "./order-state.ts"

const line = v.object({
  sku: text(1, 128),
  name: v.nullish(text(0, 300), null),
  quantity,
  unit_amount: amount,
  tax_amount: v.nullish(amount, null),
})

const customer = v.object({
  name: v.nullish(text(0, 200), null),
  phone: v.nullish(text(0, 40), null),
  email: v.nullish(text(0, 254), null),
  address: v.nullish(text(0, 500), null),
  city: v.nullish(text(0, 80), null),
})

// An unknown code or click never refuses an order, so neither does one that could not exist.
const trace = v.nullish(v.string("must be a text"), null)

const order = v.object({
  external_id: text(1, 128),
  placed_at: instant,
  currency: v.literal("MAD", "must be MAD"),
  payment: v.picklist(payments, `must be one of ${payments.join(", ")}`),
  lines: v.pipe(
    v.array(line, "must be a list"),
    v.minLength(1, "must have at least one line"),
    v.maxLength(200, "must have at most 200 lines"),
  ),
  discount_amount: v.nullish(amount, 0),
  shipping_amount: v.nullish(amount, 0),
  click_id: trace,
  promo_code: trace,
  customer: v.nullish(customer, {}),
})

type Sent = v.InferOutput<typeof order>

/** The body of POST /api/v1/orders as a draft, or one error a field. */
export function readOrderBody(body: unknown, now: Date): ReadBody<OrderDraft> {
  const read = readBody(order, body, (sent) => contradictions(sent, now))
  return read.ok ? { ok: true, value: draftOf(read.value) } : read
}

function contradictions(sent: Sent, now: Date): FieldError[] {
  const skus = sent.lines.map(({ sku }) => sku)
  const goods = sent.lines.reduce((sum, { quantity, unit_amount }) => sum + quantity * unit_amount, 0)
  return [
    ...skus.flatMap((sku, index) => (skus.indexOf(sku) < index ? [error(`lines.${index}.sku`, "stands twice")] : [])),
    ...sent.lines.flatMap(({ quantity, unit_amount, tax_amount }, index) =>
      (tax_amount ?? 0) > quantity * unit_amount ? [error(`lines.${index}.tax_amount`, "is above the line")] : [],
    ),
    ...(sent.discount_amount > goods ? [error("discount_amount", "is above the goods")] : []),
    ...(isPlacedAhead(sent.placed_at, now) ? [error("placed_at", "is more than 10 minutes ahead")] : []),
  ]
}

function error(field: string, message: string): FieldError {
  return { field, message }
}

function draftOf(sent: Sent): OrderDraft {
  const { name, phone, email, address, city } = sent.customer
  return {
    externalId: sent.external_id,
    source: "api",
    placedAt: sent.placed_at,
    payment: sent.payment,
    lines: sent.lines.map(({ sku, name, quantity, unit_amount, tax_amount }) => {
      return {
        sku,
        name,
        quantity,
        unitCents: BigInt(unit_amount),
        taxCents: tax_amount === null ? null : BigInt(tax_amount),
      }
    }),
    discountCents: BigInt(sent.discount_amount),
    shippingCents: BigInt(sent.shipping_amount),
    promoCode: traceOf(sent.promo_code),
    clickId: traceOf(sent.click_id),
    visitor: null,
    shopperAccountIds: [],
    contact: { name: name ?? null, phone: phone ?? null, email: email ?? null, address: address ?? null },
    city: city ?? null,
  }
}

/** What Postgres could not store was never a code of ours. */
function traceOf(sent: string | null): string | null {
  return sent && v.is(text(1, 128), sent) ? sent : null
}
