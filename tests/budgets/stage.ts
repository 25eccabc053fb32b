import type { Db, Trx } from "#db/database.ts"
import { type Budget, noBudget } from "#src/budgets/budget.ts"
import { setBudget } from "#src/budgets/set-budget.ts"
import { casablancaDay } from "#src/clock.ts"
import type { OrderDraft } from "#src/orders/order-draft.ts"
import { placeOrder } from "#src/orders/place-order.ts"
import { atlas, now } from "#tests/cast.ts"
import { arganOrder } from "#tests/orders/drafts.ts"

export const programId = atlas.program.id

export function cap(trx: Trx, budget: Partial<Budget>, at = now) {
  return setBudget(trx, atlas.owner, { programId, budget: { ...noBudget, ...budget } }, at)
}

/** Places an order of 18.33 DH of commission; says who is credited with it, or why nobody is. */
export async function order(trx: Trx, externalId: string, change: Partial<OrderDraft> = {}): Promise<string> {
  const draft = arganOrder({ placedAt: now, externalId, ...change })
  const at = new Date(Math.max(draft.placedAt.getTime(), now.getTime()))
  const placement = await placeOrder(trx, atlas.owner, draft, at)
  if (!placement.ok || !placement.value.isNew) return "known"
  const { attribution } = placement.value.credit
  return attribution.credited ? attribution.touch.influencerAccountId : attribution.reason
}

/** What is counted of the program, day by day. */
export async function counted(db: Db): Promise<Record<string, bigint>> {
  const rows = await db.selectFrom("programSpend").where("programId", "=", programId).select(["day", "cents"]).execute()
  return sumByDay(rows)
}

/** The same from the commissions themselves. */
export async function recounted(db: Db): Promise<Record<string, bigint>> {
  const rows = await db
    .selectFrom("commissions as c")
    .innerJoin("conversions as v", "v.id", "c.conversionId")
    .where("v.programId", "=", programId)
    .select(["v.placedAt", "c.amountCents", "c.reversedCents"])
    .execute()
  return sumByDay(rows.map((row) => ({ day: casablancaDay(row.placedAt), cents: row.amountCents - row.reversedCents })))
}

function sumByDay(rows: { day: string; cents: bigint }[]): Record<string, bigint> {
  const sums: Record<string, bigint> = {}
  for (const { day, cents } of rows) sums[day] = (sums[day] ?? 0n) + cents
  return Object.fromEntries(
    Object.entries(sums)
      .filter(([, cents]) => cents !== 0n)
      .sort(),
  )
}
