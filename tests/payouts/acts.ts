import { sql } from "kysely"
import { enterAccount } from "#db/database.ts"
import { addDays, day, later } from "#src/clock.ts"
import { blockCommission } from "#src/commissions/block-commission.ts"
import { unblockCommission } from "#src/commissions/unblock-commission.ts"
import { placeOrder } from "#src/orders/place-order.ts"
import { cancelBatch } from "#src/payouts/cancel-batch.ts"
import { checkBatch } from "#src/payouts/check-batch.ts"
import { fundBatch } from "#src/payouts/fund-batch.ts"
import { makeBatch } from "#src/payouts/make-batch.ts"
import { openBatch } from "#src/payouts/open-batch.ts"
import { payerAccountId } from "#src/payouts/payer.ts"
import { reviewPayee } from "#src/payouts/review-payee.ts"
import { atlas } from "#tests/cast.ts"
import { arganOrder } from "#tests/orders/drafts.ts"
import type { Act } from "./any-acts.ts"
import { type History, happen, pick, releaseDue, settle, today } from "./history.ts"

/** Everything that may happen, each as somebody does it. */
const acts: { [Kind in Act["kind"]]: (history: History, act: Act & { kind: Kind }) => Promise<unknown> } = {
  async sell(history, { who, units, unitCents, isSettled }) {
    const payee = pick(history.payees, who)
    const shop = pick(history.house.shops, history.orders.length)
    const externalId = `order ${history.orders.length}`
    const placedAt = later(history.now, -30 * day)
    const lines = [{ sku: "TAPIS", name: "Tapis", quantity: units, unitCents: BigInt(unitCents), taxCents: null }]
    const draft = { externalId, placedAt, lines, promoCode: payee.promoCode, discountCents: 0n, shippingCents: 0n }
    const placed = await placeOrder(history.trx, shop.owner, arganOrder(draft), placedAt)
    if (!placed.ok) throw new Error(placed.reason)
    history.orders.push({ shop, externalId })
    await happen(history, shop, { externalId, type: "delivered", days: -20 })
    if (isSettled) await happen(history, shop, { externalId, type: "settled", days: -19 })
  },
  async report(history, { order, type, units }) {
    const placed = history.orders[order % Math.max(history.orders.length, 1)]
    if (placed) await happen(history, placed.shop, { externalId: placed.externalId, type, days: 0, units })
  },
  async wait(history, { days }) {
    history.now = later(history.now, days * day)
    await releaseDue(history)
  },
  async make(history, { inDays, isCut }) {
    const { payer, shops, maker } = history.house
    const order = { payer, executionOn: addDays(today(history), inDays), without: [] }
    for (const shop of shops) {
      if (isCut) {
        await sql`savepoint crash`.execute(history.trx)
        await makeBatch(history.trx, maker(shop), order, history.now)
        await sql`rollback to savepoint crash`.execute(history.trx)
      }
      const made = await makeBatch(history.trx, maker(shop), order, history.now)
      if (made.ok) history.batches.push({ shop, id: made.value.id })
    }
  },
  async payDay(history, { inDays, verdicts, isCut }) {
    await live(history, { kind: "make", inDays, isCut })
    for (let batch = 0; batch < history.house.shops.length; batch++) {
      await live(history, { kind: "check", batch, isExported: true })
      await live(history, { kind: "settle", batch, verdicts, inDays, times: 1 })
    }
  },
  async check(history, { batch, isExported }) {
    const made = history.batches.at(-1 - batch)
    if (!made) return
    const { shop, id: batchId } = made
    const { maker, checker } = history.house
    await checkBatch(history.trx, checker(shop), { batchId, hasFreshSecondFactor: false }, history.now)
    const paying = maker(shop)
    if (!isExported) return
    const funding = { batchId, receivedOn: today(history), proof: "relevé" }
    if (paying.kind === "staff") await fundBatch(history.trx, paying, funding, history.now)
    await openBatch(history.trx, paying, batchId, history.now)
  },
  async cancel(history, { batch }) {
    const made = history.batches.at(-1 - batch)
    if (made) await cancelBatch(history.trx, history.house.maker(made.shop), made.id, history.now)
  },
  async settle(history, { batch, verdicts, inDays, times }) {
    const made = history.batches.at(-1 - batch)
    if (made) await settle(history, made, { verdicts, inDays, times })
  },
  async change(history, { who, status, daysAgo }) {
    const { accountId } = pick(history.payees, who)
    const from = addDays(today(history), -daysAgo)
    const known = {
      accountId,
      status,
      chargesVat: false,
      vatRateBp: 0,
      validFrom: from,
      recordedBy: atlas.owner.userId,
    }
    await enterAccount(history.trx, accountId)
    await history.trx.insertInto("taxProfiles").values(known).execute()
    await enterAccount(history.trx, atlas.id)
    history.statuses.push({ payee: accountId, status, from })
    await reviewPayee(history.trx, payerIn(history), accountId, history.now)
  },
  async payOutside(history, { who, cents, daysAgo }) {
    const payee = pick(history.payees, who).accountId
    const paidOn = addDays(today(history), -daysAgo)
    const pair = { merchantAccountId: payerIn(history), influencerAccountId: payee, recordedBy: atlas.owner.userId }
    await history.trx
      .insertInto("outsidePayments")
      .values({ ...pair, paidOn, amountCents: BigInt(cents) })
      .execute()
    history.outside.push({ payee, on: paidOn, cents: BigInt(cents) })
  },
  async hold(history, { commission, isLifted }) {
    const all = await history.trx.selectFrom("commissions").select(["id", "merchantAccountId"]).orderBy("id").execute()
    const meant = all[commission % Math.max(all.length, 1)]
    if (!meant) return
    const commissionId = meant.id
    const shop = history.house.shops.find(({ id }) => id === meant.merchantAccountId) ?? atlas
    const told = { commissionId, reason: "doute" }
    if (isLifted) await unblockCommission(history.trx, shop.owner, told, history.now)
    else await blockCommission(history.trx, shop.owner, told, history.now)
  },
}

/** Whose year it is that the payouts of a history belong to. */
export function payerIn({ house }: History): string {
  return payerAccountId(atlas.id, house.payer)
}

export function live(history: History, act: Act): Promise<unknown> {
  const play = acts[act.kind] as (history: History, act: Act) => Promise<unknown>
  return play(history, act)
}
