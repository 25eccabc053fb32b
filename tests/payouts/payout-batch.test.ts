import { beforeAll, expect, test } from "vitest"
import { type Db, inAccount } from "#db/database.ts"
import { verifyLedger } from "#src/books/verify-ledger.ts"
import { recountDay } from "#src/figures/recount-figures.ts"
import { rollFigures } from "#src/figures/roll-figures.ts"
import { checkBatch } from "#src/payouts/check-batch.ts"
import { makeBatch } from "#src/payouts/make-batch.ts"
import { listPayouts } from "#src/payouts/payout-queries.ts"
import { settlePayouts } from "#src/payouts/settle-payouts.ts"
import { atlas, now } from "#tests/cast.ts"
import { cloneDatabase } from "#tests/database.ts"
import { earn, enterPayee } from "./payer.ts"

let app: Db
let owner: Db
let worker: Db

beforeAll(async () => {
  const database = await cloneDatabase()
  app = database.open("app", 8)
  owner = database.open("owner")
  worker = database.open("worker")
  await enterPayee(owner)
})

const order = { payer: "merchant", executionOn: "2026-11-23", without: [] } as const

test("a batch is made, checked by another, executed, and its books balance", async () => {
  for (let n = 0; n < 10; n++) await earn(app, `due-${n}`)
  const act = <T>(work: Parameters<typeof inAccount<T>>[2]) => inAccount(app, atlas.id, work)

  const made = await act((trx) => makeBatch(trx, atlas.owner, { ...order, without: [] }, now))
  if (!made.ok) throw new Error(made.reason)
  const { id } = made.value
  expect(
    await act((trx) => checkBatch(trx, atlas.owner, { batchId: id, hasFreshSecondFactor: false }, now)),
  ).toMatchObject({ reason: "own_batch" })
  expect(
    await act((trx) => checkBatch(trx, atlas.manager, { batchId: id, hasFreshSecondFactor: false }, now)),
  ).toMatchObject({ ok: true })
  const [payout] = await act((trx) => listPayouts(trx, atlas.id, id))
  if (!payout) throw new Error("nobody is paid")
  expect(payout).toMatchObject({ grossCents: 18330n, netCents: 18330n, state: "planned", payeeName: "SALMA BENNANI" })

  await rollFigures(worker)
  expect(await recountDay(worker, "2026-11-22")).toEqual([])

  const word = { executedOn: "2026-11-23", executed: [{ endToEndId: payout.endToEndId, proof: "avis 12" }], failed: [] }
  const settled = await act((trx) => settlePayouts(trx, atlas.owner, id, { word, now }))
  expect(settled).toMatchObject({ ok: true, value: { executed: [payout.id], unknown: [], already: [] } })
  await rollFigures(worker)
  expect(await recountDay(worker, "2026-11-22")).toEqual([])
  const report = await verifyLedger(worker)
  expect(report).toEqual({ commissions: 10, payouts: 1, differences: [] })
})
