import { sql } from "kysely"
import type { Payee } from "#bin/bench/payees.ts"
import { type Db, inAccount, type Trx } from "#db/database.ts"
import { addDays, casablancaDay, day, later } from "#src/clock.ts"
import { releaseCommission } from "#src/commissions/release-commission.ts"
import type { OrderEventType } from "#src/orders/order-state.ts"
import { recordOrderEvents } from "#src/orders/record-order-events.ts"
import { listPayouts } from "#src/payouts/payout-queries.ts"
import { settlePayouts } from "#src/payouts/settle-payouts.ts"
import { atlas } from "#tests/cast.ts"
import type { House, Shop } from "./house.ts"

/** What the world outside knows: who sold what, what the bank did, what the tax office was told. */
export type History = {
  trx: Trx
  payees: Payee[]
  now: Date
  house: House
  orders: { shop: Shop; externalId: string }[]
  batches: Batch[]
  bank: { shop: string; payee: string; endToEndId: string; on: string; cents: bigint; grossCents: bigint }[]
  statuses: { payee: string; status: string; from: string }[]
  outside: { payee: string; on: string; cents: bigint }[]
}

export type Batch = { shop: Shop; id: string }
type Beginning = { db: Db; payees: Payee[]; beganOn: string; house: House }

class Over extends Error {}

/** Lives a history in a transaction of its own, with everybody an auto-entrepreneur at first, and forgets it. */
export async function inHistory({ db, payees, beganOn, house }: Beginning, work: (history: History) => Promise<void>) {
  const now = new Date(`${beganOn}T10:00:00Z`)
  const statuses = payees.map(({ accountId: payee }) => ({ payee, status: "auto_entrepreneur", from: "2026-01-01" }))
  const lived = inAccount(db, atlas.id, async (trx) => {
    await work({ trx, payees, now, house, orders: [], batches: [], bank: [], statuses, outside: [] })
    await sql`set constraints all immediate`.execute(trx)
    throw new Over()
  })
  await lived.catch((error: unknown) => {
    if (!(error instanceof Over)) throw error
  })
}

export function pick<T>(all: readonly T[], index: number): T {
  const one = all[index % all.length]
  if (!one) throw new Error("nothing to pick from")
  return one
}

export function today({ now }: History): string {
  return casablancaDay(now)
}

type Report = { externalId: string; type: OrderEventType; days: number; units?: number | undefined }

export async function happen(history: History, { owner }: Shop, { externalId, type, days, units }: Report) {
  const occurredAt = later(history.now, days * day)
  const lines = type === "returned" && units ? [{ sku: "TAPIS", quantity: units }] : null
  const event = { id: `${type} ${occurredAt.getTime()} ${units ?? ""}`, type, occurredAt, lines, note: null }
  const order = { externalId }
  await recordOrderEvents(history.trx, owner, { order, events: [event] }, history.now)
}

/** As the worker does each minute. */
export async function releaseDue({ trx, now }: History) {
  const due = await trx
    .selectFrom("commissions")
    .where("state", "=", "pending")
    .where("releaseAt", "<=", now)
    .select(["id", "merchantAccountId"])
    .execute()
  for (const { id, merchantAccountId } of due) await releaseCommission(trx, merchantAccountId, id, now)
}

type Outcome = { verdicts: ("paid" | "refused" | "silent")[]; inDays: number; times: number }

export async function settle(history: History, { shop, id: batchId }: Batch, { verdicts, inDays, times }: Outcome) {
  const { trx, now, house } = history
  const executedOn = addDays(today(history), inDays)
  const payouts = await listPayouts(trx, shop.id, batchId)
  const told = payouts.map((payout, index) => ({ ...payout, verdict: pick(verdicts, index) }))
  const those = (verdict: string) => told.filter((payout) => payout.verdict === verdict)
  const executed = those("paid").map(({ endToEndId }) => ({ endToEndId, proof: "avis" }))
  const failed = those("refused").map(({ endToEndId }) => ({ endToEndId, reason: "AC04" }))
  for (let time = 0; time < times; time++) {
    const settled = await settlePayouts(trx, house.maker(shop), batchId, {
      word: { executedOn, executed, failed },
      now,
    })
    if (!settled.ok) return
    const { executed: paid, returned } = settled.value
    for (const { id, ...payout } of payouts) {
      const { influencerAccountId: payee, endToEndId, netCents: cents, grossCents } = payout
      if (paid.includes(id)) history.bank.push({ shop: shop.id, payee, endToEndId, on: executedOn, cents, grossCents })
      if (returned.includes(id)) history.bank = history.bank.filter((transfer) => transfer.endToEndId !== endToEndId)
    }
  }
}
