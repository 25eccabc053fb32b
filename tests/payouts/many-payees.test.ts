import { beforeAll, expect, test } from "vitest"
import { enterDueCommissions } from "#bin/bench/due-commissions.ts"
import { enterPayees } from "#bin/bench/payees.ts"
import { type Db, inAccount, type Trx } from "#db/database.ts"
import { verifyLedger } from "#src/books/verify-ledger.ts"
import { checkBatch } from "#src/payouts/check-batch.ts"
import { makeBatch } from "#src/payouts/make-batch.ts"
import { openBatch } from "#src/payouts/open-batch.ts"
import { listPayouts } from "#src/payouts/payout-queries.ts"
import { settlePayouts } from "#src/payouts/settle-payouts.ts"
import { atlas, now } from "#tests/cast.ts"
import { cloneDatabase } from "#tests/database.ts"

let app: Db
let worker: Db
const payeeCount = 200
const each = 6

beforeAll(async () => {
  const database = await cloneDatabase()
  app = database.open("app", 20)
  worker = database.open("worker")
  const owner = database.open("owner")
  const payer = { accountId: atlas.id, programId: atlas.program.id, userId: atlas.owner.userId }
  const payees = await enterPayees(owner, payer, payeeCount)
  await enterDueCommissions(owner, { payer, payees, each, now })
})

const order = { payer: "merchant" as const, executionOn: "2026-11-23", without: [] }
const act = <T>(work: (trx: Trx) => Promise<T>) => inAccount(app, atlas.id, work)

test("twenty who make the same batch at once make one, which the bank pays in two words, one of them said twice", async () => {
  const twenty = Array.from({ length: 20 }, () => act((trx) => makeBatch(trx, atlas.owner, order, now)))
  const made = await Promise.all(twenty)

  const batches = made.flatMap((one) => (one.ok ? [one.value.id] : []))
  expect(batches).toHaveLength(1)
  expect(new Set(made.flatMap((one) => (one.ok ? [] : [one.reason])))).toEqual(new Set(["draft_exists"]))
  const batchId = batches[0] ?? ""
  const payouts = await act((trx) => listPayouts(trx, atlas.id, batchId))
  expect(payouts).toHaveLength(payeeCount)
  expect(new Set(payouts.map(({ netCents }) => netCents))).toEqual(new Set([12_000n]))

  await act((trx) => checkBatch(trx, atlas.manager, { batchId, hasFreshSecondFactor: false }, now))
  const opened = await act((trx) => openBatch(trx, atlas.owner, batchId, now))
  expect(opened.ok && opened.value.transfers).toHaveLength(payeeCount)
  const references = payouts.map(({ endToEndId }) => ({ endToEndId, proof: "relevé", reason: "AC04" }))
  const word = (executed: typeof references, failed: typeof references) =>
    act((trx) =>
      settlePayouts(trx, atlas.owner, batchId, { word: { executedOn: "2026-11-23", executed, failed }, now }),
    )
  const first = [references.slice(0, 150), references.slice(150, 160)] as const
  await Promise.all([word(...first), word(...first)])
  const last = await word(references.slice(160), [])

  expect(last).toMatchObject({ ok: true, value: { executed: { length: 40 } } })
  const ended = await act((trx) => listPayouts(trx, atlas.id, batchId))
  expect(ended.filter(({ state }) => state === "executed")).toHaveLength(190)
  expect(await verifyLedger(worker)).toEqual({ commissions: payeeCount * each, payouts: payeeCount, differences: [] })
  const again = await act((trx) => makeBatch(trx, atlas.owner, order, now))
  const left = again.ok ? await act((trx) => listPayouts(trx, atlas.id, again.value.id)) : []
  expect(left.map((payout) => payout.influencerAccountId).sort()).toEqual(
    payouts
      .slice(150, 160)
      .map((payout) => payout.influencerAccountId)
      .sort(),
  )
}, 60_000)
