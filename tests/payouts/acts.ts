import { sql } from "kysely"
import { enterAccount } from "#db/database.ts"
import { addDays, day, later } from "#src/clock.ts"
import { blockCommission } from "#src/commissions/block-commission.ts"
import { unblockCommission } from "#src/commissions/unblock-commission.ts"
import { placeOrder } from "#src/orders/place-order.ts"
import { cancelBatch } from "#src/payouts/cancel-batch.ts"
import { checkBatch } from "#src/payouts/check-batch.ts"
import { makeBatch } from "#src/payouts/make-batch.ts"
import { openBatch } from "#src/payouts/open-batch.ts"
import { reviewPayee } from "#src/payouts/review-payee.ts"
import { atlas } from "#tests/cast.ts"
import { arganOrder } from "#tests/orders/drafts.ts"
import type { Act } from "./any-acts.ts"
import { type History, happen, merchant, pick, releaseDue, settle, today } from "./history.ts"

/** Everything that may happen, each as somebody does it. */
const acts: { [Kind in Act["kind"]]: (history: History, act: Act & { kind: Kind }) => Promise<unknown> } = {
  async sell(history, { who, units, unitCents, isSettled }) {
    const payee = pick(history.payees, who)
    const externalId = `order ${history.orders.length}`
    const placedAt = later(history.now, -30 * day)
    const lines = [{ sku: "TAPIS", name: "Tapis", quantity: units, unitCents: BigInt(unitCents), taxCents: null }]
    const draft = { externalId, placedAt, lines, promoCode: payee.promoCode, discountCents: 0n, shippingCents: 0n }
    const placed = await placeOrder(history.trx, merchant, arganOrder(draft), placedAt)
    if (!placed.ok) throw new Error(placed.reason)
    history.orders.push(externalId)
    await happen(history, externalId, { type: "delivered", days: -20 })
    if (isSettled) await happen(history, externalId, { type: "settled", days: -19 })
  },
  async report(history, { order, type, units }) {
    const externalId = history.orders[order % Math.max(history.orders.length, 1)]
    if (externalId) await happen(history, externalId, { type, days: 0, units })
  },
  async wait(history, { days }) {
    history.now = later(history.now, days * day)
    await releaseDue(history)
  },
  async make(history, { inDays, isCut }) {
    const order = { payer: "merchant" as const, executionOn: addDays(today(history), inDays), without: [] }
    if (isCut) {
      await sql`savepoint crash`.execute(history.trx)
      await makeBatch(history.trx, merchant, order, history.now)
      await sql`rollback to savepoint crash`.execute(history.trx)
    }
    const made = await makeBatch(history.trx, merchant, order, history.now)
    if (made.ok) history.batches.push(made.value.id)
  },
  async payDay(history, { inDays, verdicts, isCut }) {
    await live(history, { kind: "make", inDays, isCut })
    await live(history, { kind: "check", batch: 0, isExported: true })
    await live(history, { kind: "settle", batch: 0, verdicts, inDays, times: 1 })
  },
  async check(history, { batch, isExported }) {
    const batchId = history.batches.at(-1 - batch)
    if (!batchId) return
    await checkBatch(history.trx, atlas.manager, { batchId, hasFreshSecondFactor: false }, history.now)
    if (isExported) await openBatch(history.trx, merchant, batchId, history.now)
  },
  async cancel(history, { batch }) {
    const batchId = history.batches.at(-1 - batch)
    if (batchId) await cancelBatch(history.trx, merchant, batchId, history.now)
  },
  async settle(history, { batch, verdicts, inDays, times }) {
    const batchId = history.batches.at(-1 - batch)
    if (batchId) await settle(history, batchId, { verdicts, inDays, times })
  },
  async change(history, { who, status, daysAgo }) {
    const { accountId } = pick(history.payees, who)
    const from = addDays(today(history), -daysAgo)
    const known = { accountId, status, chargesVat: false, vatRateBp: 0, validFrom: from, recordedBy: merchant.userId }
    await enterAccount(history.trx, accountId)
    await history.trx.insertInto("taxProfiles").values(known).execute()
    await enterAccount(history.trx, atlas.id)
    history.statuses.push({ payee: accountId, status, from })
    await reviewPayee(history.trx, atlas.id, accountId, history.now)
  },
  async payOutside(history, { who, cents, daysAgo }) {
    const payee = pick(history.payees, who).accountId
    const paidOn = addDays(today(history), -daysAgo)
    const pair = { merchantAccountId: atlas.id, influencerAccountId: payee, recordedBy: merchant.userId }
    await history.trx
      .insertInto("outsidePayments")
      .values({ ...pair, paidOn, amountCents: BigInt(cents) })
      .execute()
    history.outside.push({ payee, on: paidOn, cents: BigInt(cents) })
  },
  async hold(history, { commission, isLifted }) {
    const all = await history.trx.selectFrom("commissions").select("id").orderBy("id").execute()
    const commissionId = all[commission % Math.max(all.length, 1)]?.id
    if (!commissionId) return
    const told = { commissionId, reason: "doute" }
    if (isLifted) await unblockCommission(history.trx, merchant, told, history.now)
    else await blockCommission(history.trx, merchant, told, history.now)
  },
}

export function live(history: History, act: Act): Promise<unknown> {
  const play = acts[act.kind] as (history: History, act: Act) => Promise<unknown>
  return play(history, act)
}
