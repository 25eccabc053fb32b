import { spawn } from "node:child_process"
import { once } from "node:events"
import { sql } from "kysely"
import client from "prom-client"
import { beforeAll, describe, expect, test } from "vitest"
import { enterDueCommissions } from "#bin/bench/due-commissions.ts"
import { enterPayees } from "#bin/bench/payees.ts"
import { type Db, inAccount, type Trx } from "#db/database.ts"
import { readLastVerification } from "#src/books/last-verification.ts"
import { verifyBooks, verifyLedger } from "#src/books/verify-ledger.ts"
import { watchLedger } from "#src/books/watch-ledger.ts"
import { checkBatch } from "#src/payouts/check-batch.ts"
import { makeBatch } from "#src/payouts/make-batch.ts"
import { listPayouts } from "#src/payouts/payout-queries.ts"
import { settlePayouts } from "#src/payouts/settle-payouts.ts"
import { tampering } from "#tests/audit/chain.ts"
import { atlas, now } from "#tests/cast.ts"
import { cloneDatabase } from "#tests/database.ts"
import { paidLine, tamperings } from "./tamperings.ts"

const database = await cloneDatabase()
const app = database.open("app")
const worker = database.open("worker")
const superuser = database.open("postgres")

/** Three who are paid, one of whom the bank refuses, and one who waits. */
beforeAll(async () => {
  const owner = database.open("owner")
  const payer = { accountId: atlas.id, programId: atlas.program.id, userId: atlas.owner.userId }
  const payees = await enterPayees(owner, payer, 4)
  await enterDueCommissions(owner, { payer, payees, each: 6, now })
  await payAllButOne(app, payees[3]?.accountId ?? "")
})

async function payAllButOne(db: Db, left: string) {
  const act = <T>(work: (trx: Trx) => Promise<T>) => inAccount(db, atlas.id, work)
  const order = { payer: "merchant" as const, executionOn: "2026-11-23" }
  const made = await act((trx) => makeBatch(trx, atlas.owner, { ...order, without: [left] }, now))
  if (!made.ok) throw new Error(made.reason)
  const batchId = made.value.id
  await act((trx) => checkBatch(trx, atlas.manager, { batchId, hasFreshSecondFactor: false }, now))
  const payouts = await act((trx) => listPayouts(trx, atlas.id, batchId))
  const told = payouts.map(({ endToEndId }) => ({ endToEndId, proof: "relevé", reason: "AC04" }))
  const word = { executedOn: order.executionOn, executed: told.slice(0, 2), failed: told.slice(2) }
  await act((trx) => settlePayouts(trx, atlas.owner, batchId, { word, now }))
  await act((trx) => makeBatch(trx, atlas.owner, { ...order, without: [] }, now))
}

test("untouched books are what their causes say", async () => {
  expect(await verifyLedger(worker)).toEqual({ commissions: 24, payouts: 5, differences: [] })
})

describe("what a superuser changed with the triggers off is named", () => {
  test.each(tamperings)("%s", async (_what, statement, subject, found) => {
    await tampering(superuser, [statement], async (trx) => {
      const { differences } = await verifyBooks((read) => read(trx))
      const named = differences.filter((difference) => difference.subject === subject).map(({ what }) => what)
      for (const what of found) expect(named.some((name) => name.startsWith(what))).toBe(true)
    })
  })
})

async function command() {
  const env = { ...process.env, WORKER_DATABASE_URL: database.url("worker") }
  const run = spawn("node_modules/.bin/node", ["bin/verify-ledger.ts"], { env })
  let output = ""
  for (const stream of [run.stdout, run.stderr]) stream.on("data", (chunk) => (output += chunk))
  const [code] = await once(run, "close")
  return { code, output }
}

test("the command and the nightly look tell what they find, before and after", async () => {
  const clean = await watchLedger(worker, () => now)
  expect(clean.differences).toEqual([])
  expect(await command()).toMatchObject({ code: 0, output: expect.stringContaining("24 commissions and 5 payouts") })
  expect(await readLastVerification(worker)).toMatchObject({ differences: 0, commissions: 24, payouts: 5, found: [] })

  await sql.raw(`update commissions set paid_cents = 0 where id = ${paidLine}`).execute(superuser)
  const found = await watchLedger(worker, () => new Date(now.getTime() + 1))

  expect(found.differences).not.toEqual([])
  expect(await command()).toMatchObject({ code: 1, output: expect.stringContaining("paid is 0, its cause says 2000") })
  expect(await readLastVerification(worker)).toMatchObject({
    differences: found.differences.length,
    found: found.differences,
  })
  expect((await client.register.getSingleMetric("ledger_differences")?.get())?.values).toMatchObject([
    { value: found.differences.length },
  ])
})
