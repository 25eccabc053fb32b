import type { Db, Trx } from "#db/database.ts"
import { prepared } from "#db/prepared.ts"
import { timeOfClick } from "#src/clicks/click-id.ts"
import { NotFound } from "#src/errors.ts"
import { isEmptyContact, sealContact } from "./order-contact.ts"
import { type OrderDraft, placedDay, searchText, totalCents } from "./order-draft.ts"
import { type OrderLine, readLines, storeLines, unitsOf } from "./order-line.ts"
import type { OrderProgress, Payment } from "./order-state.ts"

/** An order is known to its sender by its external id, to us by its id. */
export type OrderKey = { externalId: string } | { orderId: string }

const claim = prepared<{ orderId: string | null; products: { sku: string; id: string }[] }>(
  "claim_order",
  `with claimed as (
     insert into order_keys (account_id, external_id, order_id, placed_at) values ($1, $2, uuidv7(), $3)
     on conflict do nothing returning order_id
   )
   select (select order_id from claimed) as order_id,
     (select coalesce(jsonb_agg(jsonb_build_object('sku', sku, 'id', id)), '[]') from (
        select sku, id from products where account_id = $1 and sku = any ($4)
        union all
        select sku, product_id from product_variants where account_id = $1 and sku = any ($4)) as known) as products`,
)

/** Takes the external id; no order id when the order exists already, after waiting for whoever is placing it. */
export async function claimOrder(trx: Trx, accountId: string, draft: OrderDraft) {
  const skus = draft.lines.map((line) => line.sku)
  const [claimed] = await claim(trx, [accountId, draft.externalId, draft.placedAt, skus])
  const productIds = new Map(claimed?.products.map((product) => [product.sku, product.id]))
  const lines = draft.lines.map((line): OrderLine => ({ ...line, productId: productIds.get(line.sku) ?? null }))
  return { orderId: claimed?.orderId ?? null, lines }
}

const insert = prepared(
  "insert_order",
  `with contact as (
     insert into order_contacts (account_id, order_id, name_sealed, phone_sealed, email_sealed, address_sealed, keep_until)
     select $1, $2, $19, $20, $21, $22, $23::date + retention_days('order_contacts', $23::date) where $24
   )
   insert into orders (account_id, id, placed_at, external_id, source, payment, currency, lines, discount_cents,
     shipping_cents, total_cents, state_at, units, units_kept, city, credited, attribution_reason, click_id, promo_code,
     customer_key, search_text)
   values ($1, $2, $3, $4, $5, $6, 'MAD', $7, $8, $9, $10, $3, $11, $11, $12, $13, $14, $15, $16, $17, $18)`,
)

export type NewOrder = { accountId: string; id: string; draft: OrderDraft; lines: OrderLine[] }
/** `customerKey` finds the order's shopper again: the hash of the phone, else of the e-mail. */
export type Credit = { credited: boolean; reason: string; customerKey: Buffer | null }

export async function insertOrder(trx: Trx, { accountId, id, draft, lines }: NewOrder, credit: Credit) {
  const { placedAt, externalId, source, payment, discountCents, shippingCents, city, promoCode, contact } = draft
  const clickId = draft.clickId && timeOfClick(draft.clickId) ? draft.clickId : null
  const goods = [storeLines(lines), discountCents, shippingCents, totalCents(draft), unitsOf(lines)]
  const attribution = [city, credit.credited, credit.reason, clickId, promoCode]
  const found = [credit.customerKey, searchText(draft)]
  const { nameSealed, phoneSealed, emailSealed, addressSealed } = sealContact(id, contact)
  const sealed = [nameSealed, phoneSealed, emailSealed, addressSealed, placedDay(placedAt), !isEmptyContact(contact)]
  await insert(trx, [
    accountId,
    id,
    placedAt,
    externalId,
    source,
    payment,
    ...goods,
    ...attribution,
    ...found,
    ...sealed,
  ])
}

export type OrderRecord = Awaited<ReturnType<typeof lockOrder>>

/** Whoever changes an order, its conversion or its commission holds this lock first. */
export async function lockOrder(trx: Trx, accountId: string, key: OrderKey) {
  const row = await selectOrder(trx, accountId, key)
    .forUpdate("orders")
    .executeTakeFirstOrThrow(() => new NotFound(`order ${JSON.stringify(key)}`))
  return { ...row, payment: row.payment as Payment, lines: readLines(row.lines) }
}

function selectOrder(db: Db, accountId: string, key: OrderKey) {
  return db
    .selectFrom("orderKeys")
    .innerJoin("orders", (join) =>
      join
        .onRef("orders.accountId", "=", "orderKeys.accountId")
        .onRef("orders.id", "=", "orderKeys.orderId")
        .onRef("orders.placedAt", "=", "orderKeys.placedAt"),
    )
    .where("orderKeys.accountId", "=", accountId)
    .where((is) =>
      "orderId" in key ? is("orderKeys.orderId", "=", key.orderId) : is("orderKeys.externalId", "=", key.externalId),
    )
    .select(["orders.accountId", "orders.id", "orders.externalId", "orders.placedAt", "orders.payment", "orders.lines"])
    .select(["orders.discountCents", "orders.shippingCents", "orders.totalCents", "orders.city", "orders.state"])
    .select(["orders.source", "orders.stateAt", "orders.unitsKept", "orders.callCount", "orders.credited"])
}

/** Lines, money and place of an order that has not left yet; never when it was placed nor who is credited. */
export async function correctOrder(trx: Trx, { accountId, id, draft, lines }: NewOrder, placedAt: Date) {
  const units = unitsOf(lines)
  await trx
    .updateTable("orders")
    .set({ lines: storeLines(lines), units, unitsKept: units, totalCents: totalCents(draft), city: draft.city })
    .set({ discountCents: draft.discountCents, shippingCents: draft.shippingCents, payment: draft.payment })
    .set({ searchText: searchText(draft) })
    .where("accountId", "=", accountId)
    .where("id", "=", id)
    .where("placedAt", "=", placedAt)
    .execute()
}

export async function recordProgress(trx: Trx, order: OrderRecord, progress: OrderProgress) {
  const { state, stateAt, unreachableCount } = progress
  const unitsKept = [...progress.unitsKept.values()].reduce((sum, units) => sum + units, 0)
  await trx
    .updateTable("orders")
    .set({ state, stateAt, unitsKept, callCount: unreachableCount })
    .where("accountId", "=", order.accountId)
    .where("id", "=", order.id)
    .where("placedAt", "=", order.placedAt)
    .execute()
}
