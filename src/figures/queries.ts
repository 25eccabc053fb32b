import type { Trx } from "#db/database.ts"
import { prepared } from "#db/prepared.ts"
import { orderMetrics } from "./metrics.ts"
import type { MoneyFigures } from "./money-figures.ts"
import type { Change, ProductChange } from "./order-change.ts"
import type { CountedOrder } from "./order-figures.ts"

const stored = orderMetrics.filter((name) => !name.endsWith("conversions"))

// The conversion says whose figures an order is in beside the merchant's; a new order is also a new conversion.
const insertOrder = prepared(
  "insert_order_change",
  `insert into figure_changes (merchant_account_id, at, day, products, ${stored.join(", ")},
     influencer_account_id, link_id, conversions, link_conversions)
   select $1, $3, $4, $5, ${stored.map((_, index) => `$${index + 6}::bigint`).join(", ")},
     c.influencer_account_id, c.link_id,
     case when c.id is null then 0 else $${stored.indexOf("orders") + 6}::bigint end,
     case when c.link_id is null then 0 else $${stored.indexOf("orders") + 6}::bigint end
   from (select) as one left join conversions c on c.merchant_account_id = $1 and c.order_id = $2`,
)

export async function insertOrderChange(trx: Trx, order: CountedOrder, day: string, { metrics, products }: Change) {
  const counted = stored.map((name) => metrics[name] ?? 0n)
  await insertOrder(trx, [order.accountId, order.id, order.placedAt, day, storedProducts(products), ...counted])
}

function storedProducts(products: ProductChange[]): string | null {
  if (products.length === 0) return null
  const rows = products.map(({ sku, orders, units, salesCents }) => ({
    sku,
    orders,
    units,
    sales_cents: Number(salesCents),
  }))
  return JSON.stringify(rows)
}

const insertMoney = prepared(
  "insert_money_change",
  `insert into figure_changes (merchant_account_id, influencer_account_id, at, day, earned_cents, releases_cents,
     pending_cents, released_cents, reversed_cents, paid_cents)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
)

export async function insertMoneyChange(
  trx: Trx,
  parties: { accountId: string; influencerAccountId: string },
  counted: { at: Date; day: string },
  figures: MoneyFigures,
) {
  const { earnedCents, releasesCents, pendingCents, releasedCents, reversedCents, paidCents } = figures
  const moved = [earnedCents, releasesCents, pendingCents, releasedCents, reversedCents, paidCents]
  await insertMoney(trx, [parties.accountId, parties.influencerAccountId, counted.at, counted.day, ...moved])
}
