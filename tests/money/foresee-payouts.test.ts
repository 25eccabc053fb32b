import { beforeAll, expect, test } from "vitest"
import { type Db, inAccount } from "#db/database.ts"
import { blockCommission } from "#src/commissions/block-commission.ts"
import { recordOrderEvents } from "#src/orders/record-order-events.ts"
import { recordOutsidePayment } from "#src/payees/record-outside-payment.ts"
import { checkBatch } from "#src/payouts/check-batch.ts"
import { type ForeseenPayout, foreseePayouts } from "#src/payouts/foresee-payouts.ts"
import { makeBatch } from "#src/payouts/make-batch.ts"
import { listPayouts } from "#src/payouts/payout-queries.ts"
import { settlePayouts } from "#src/payouts/settle-payouts.ts"
import { atlas, nora, now, salma } from "#tests/cast.ts"
import { cloneDatabase } from "#tests/database.ts"
import { event } from "#tests/orders/drafts.ts"
import { earn, enterPayee } from "#tests/payouts/payer.ts"

let app: Db
let owner: Db

beforeAll(async () => {
  const database = await cloneDatabase()
  app = database.open("app")
  owner = database.open("owner")
})

const asAtlas = <T>(work: Parameters<typeof inAccount<T>>[2]) => inAccount(app, atlas.id, work)
const foresee = () => inAccount(app, salma.id, (trx) => foreseePayouts(trx, salma.id, now))

async function fromAtlas(): Promise<ForeseenPayout> {
  const { payers } = await foresee()
  const [only] = payers
  if (!only || payers.length > 1) throw new Error(`${payers.length} payers`)
  return only
}

const sale = (externalId: string, unitCents: bigint) =>
  earn(app, externalId, [{ sku: atlas.argan.sku, name: "Huile d’argan", quantity: 1, unitCents, taxCents: null }])
const large = (externalId: string) => sale(externalId, 100_000_00n)

test("nothing is owed to somebody who has sold nothing", async () => {
  expect((await foresee()).payers).toEqual([])
})

test("what is not paid says everything that is missing", async () => {
  await sale("small", 100_00n)

  const foreseen = await fromAtlas()

  expect(foreseen.standing).toMatchObject({ merchantName: "Coopérative Atlas", payer: "merchant", pendingCents: 0n })
  expect(foreseen.standing.dueCents).toBeGreaterThan(0n)
  expect(foreseen.obstacles).toEqual(["below_minimum", "no_rib", "no_tax_status"])
  expect(foreseen.reckoning).toBeNull()
})

test("what is foreseen is what the batch pays, across the year's threshold too", async () => {
  await enterPayee(owner)
  await large("large")
  const outside = { influencerId: salma.id, paidOn: "2026-02-01", amountCents: 75_000_00n, note: null }
  await asAtlas((trx) => recordOutsidePayment(trx, atlas.owner, outside, now))

  const { obstacles, reckoning, year } = await fromAtlas()

  expect(obstacles).toEqual([])
  expect(year).toMatchObject({ paidCents: 0n, outsideCents: 75_000_00n })
  expect(reckoning?.withheld).toMatchObject([{ rule: { rateBp: 3000, isFinal: true } }])
  await asAtlas(async (trx) => {
    const made = await makeBatch(trx, atlas.owner, { payer: "merchant", executionOn: "2026-11-22", without: [] }, now)
    if (!made.ok) throw new Error(made.reason)
    const [payout] = await listPayouts(trx, atlas.id, made.value.id)
    expect(payout).toMatchObject({
      grossCents: reckoning?.grossCents,
      withheldIncomeTaxCents: reckoning?.withheld[0]?.amountCents,
      netCents: reckoning?.netCents,
    })
  })
})

test("what is on its way counts for the year, and is due no more", async () => {
  await large("next")

  const { standing, reckoning, year } = await fromAtlas()

  expect(standing.inPayoutCents).toBe(year.paidCents)
  expect(reckoning).toMatchObject({ grossCents: standing.dueCents })
  // Above the threshold from the first centime.
  expect(reckoning?.withheld[0]?.baseCents).toBe(standing.dueCents)
})

test("what is held is told apart, and what came back after payment is owed", async () => {
  await asAtlas(async (trx) => {
    const { id } = await trx.selectFrom("payoutBatches").select("id").executeTakeFirstOrThrow()
    await checkBatch(trx, atlas.manager, { batchId: id, hasFreshSecondFactor: false }, now)
    const [payout] = await listPayouts(trx, atlas.id, id)
    if (!payout) throw new Error("nobody is paid")
    const word = {
      executedOn: "2026-11-22",
      executed: [{ endToEndId: payout.endToEndId, proof: "avis 12" }],
      failed: [],
    }
    await settlePayouts(trx, atlas.owner, id, { word, now })
    const due = await trx
      .selectFrom("commissions")
      .where("state", "=", "released")
      .select("id")
      .executeTakeFirstOrThrow()
    await blockCommission(trx, atlas.owner, { commissionId: due.id, reason: "À vérifier" }, now)
    const events = [event("returned", 0)]
    await recordOrderEvents(trx, atlas.owner, { order: { externalId: "large" }, events }, now)
  })

  const { standing } = await fromAtlas()

  expect(standing.heldCents).toBeGreaterThan(0n)
  expect(standing.dueCents).toBeLessThan(0n)
  expect(standing.inPayoutCents).toBe(0n)
})

test("a stranger foresees nothing of it", async () => {
  expect((await inAccount(app, nora.id, (trx) => foreseePayouts(trx, salma.id, now))).payers).toEqual([])
})
