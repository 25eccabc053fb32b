import { beforeAll, expect, test } from "vitest"
import { type Db, inAccount } from "#db/database.ts"
import { verifyLedger } from "#src/books/verify-ledger.ts"
import { checkBatch } from "#src/payouts/check-batch.ts"
import { foreseePayouts } from "#src/payouts/foresee-payouts.ts"
import { makeBatch } from "#src/payouts/make-batch.ts"
import { listPayouts } from "#src/payouts/payout-queries.ts"
import { reviewPayee } from "#src/payouts/review-payee.ts"
import { settlePayouts } from "#src/payouts/settle-payouts.ts"
import { proveTaxProfile } from "#src/tax-profiles/prove-tax-profile.ts"
import { atlas, now, salma } from "#tests/cast.ts"
import { cloneDatabase, enqueued } from "#tests/database.ts"
import { earn, enterPayee } from "#tests/payouts/payer.ts"
import { answer } from "./file.ts"

let app: Db
let owner: Db
let worker: Db

beforeAll(async () => {
  const database = await cloneDatabase()
  app = database.open("app")
  owner = database.open("owner")
  worker = database.open("worker")
})

const line = { sku: atlas.argan.sku, name: "Huile d’argan", quantity: 10, unitCents: 120_00n, taxCents: null }
const asAtlas = <T>(work: Parameters<typeof inAccount<T>>[2]) => inAccount(app, atlas.id, work)

async function pay() {
  await asAtlas(async (trx) => {
    const made = await makeBatch(trx, atlas.owner, { payer: "merchant", executionOn: "2026-11-22", without: [] }, now)
    if (!made.ok) throw new Error(made.reason)
    const [payout] = await listPayouts(trx, atlas.id, made.value.id)
    if (!payout) throw new Error("nobody is paid")
    await checkBatch(trx, atlas.manager, { batchId: made.value.id, hasFreshSecondFactor: false }, now)
    const executed = [{ endToEndId: payout.endToEndId, proof: "avis 12" }]
    await settlePayouts(trx, atlas.owner, made.value.id, {
      word: { executedOn: "2026-11-22", executed, failed: [] },
      now,
    })
  })
}

test("what was withheld from a status proven otherwise later comes back with the next payout", async () => {
  await enterPayee(owner, "registered_individual")
  await earn(app, "first", [line])
  await pay()
  await earn(app, "second", [line])

  await answer(owner, { tax_regime: "cpu" })
  const reviewed = await inAccount(worker, salma.id, async (trx) => {
    await proveTaxProfile(trx, salma.id, now)
    return enqueued(trx, "correct-withholding")
  })
  await inAccount(worker, atlas.id, (trx) => reviewPayee(trx, atlas.id, salma.id, now))

  expect(reviewed).toEqual([{ accountId: atlas.id, influencerId: salma.id }])
  const { payers } = await inAccount(app, salma.id, (trx) => foreseePayouts(trx, salma.id, now))
  // 118 DH each: 10 % of the first were withheld, and nothing of either should be.
  expect(payers).toMatchObject([
    { obstacles: [], reckoning: { grossCents: 11_800n, withheld: [], correctionCents: -1_180n, netCents: 12_980n } },
  ])
  await pay()
  const { differences } = await verifyLedger(worker)
  expect(differences).toEqual([])
})
