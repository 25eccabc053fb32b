import fc from "fast-check"
import { beforeAll, describe, expect, test } from "vitest"
import { enterPayees, type Payee } from "#bin/bench/payees.ts"
import type { Db } from "#db/database.ts"
import { verifyBooks } from "#src/books/verify-ledger.ts"
import { day, later } from "#src/clock.ts"
import { reviewPayee } from "#src/payouts/review-payee.ts"
import { atlas, rif } from "#tests/cast.ts"
import { cloneDatabase } from "#tests/database.ts"
import { live, payerIn } from "./acts.ts"
import { type Act, anyHistory } from "./any-acts.ts"
import { type History, inHistory } from "./history.ts"
import { merchantHouse, platformHouse } from "./house.ts"
import { expectStatementsToBeTheLedger, expectYearPapersToBeTheLedger } from "./paper-promises.ts"
import { expectMerchantsMoneyWhole, letPlatformPay, sellFor } from "./platform.ts"
import { expectCorrectionsTaken, expectNothingLost, expectNothingTwice, expectTaxesFromScratch } from "./promises.ts"

let app: Db
let worker: Db
let payees: Payee[]

beforeAll(async () => {
  const database = await cloneDatabase()
  app = database.open("app")
  worker = database.open("worker")
  const owner = database.open("owner")
  const payer = { accountId: atlas.id, programId: atlas.program.id, userId: atlas.owner.userId }
  payees = await enterPayees(owner, payer, 2)
  for (const payee of payees) await sellFor(owner, rif, payee)
})

/** Everything is let go, waited for, and paid by a bank that refuses nothing. */
async function wind(history: History) {
  const commissions = await history.trx.selectFrom("commissions").select("id").execute()
  for (let nth = 0; nth < commissions.length; nth++)
    await live(history, { kind: "hold", commission: nth, isLifted: true })
  for (const pass of [0, 1]) {
    await live(history, { kind: "wait", days: 30 + pass })
    await live(history, { kind: "make", inDays: 0, isCut: false })
    for (let nth = 0; nth < history.batches.length; nth++) {
      await live(history, { kind: "check", batch: nth, isExported: true })
      await live(history, { kind: "settle", batch: nth, verdicts: ["paid"], inDays: 0, times: 1 })
    }
  }
  history.now = later(history.now, day)
  for (const { accountId } of payees) await reviewPayee(history.trx, payerIn(history), accountId, history.now)
}

async function expectPromises(history: History, acts: Act[]) {
  for (const act of acts) {
    await live(history, act)
    await expectNothingTwice(history)
  }
  expect((await verifyBooks((read) => read(history.trx))).differences).toEqual([])

  await wind(history)
  expect((await verifyBooks((read) => read(history.trx))).differences).toEqual([])
  await expectNothingTwice(history)
  await expectNothingLost(history)
  await expectTaxesFromScratch(history)
  await expectCorrectionsTaken(history)
  await expectMerchantsMoneyWhole(history)
  await expectStatementsToBeTheLedger(history)
  await expectYearPapersToBeTheLedger(history)
}

describe("whatever happens in whatever order, the books hold, nothing is paid twice, nothing is lost, taxes are what the law asks, papers say what the books say", () => {
  test("when the merchant pays", async () => {
    await fc.assert(
      fc.asyncProperty(anyHistory, ({ beganOn, acts }) =>
        inHistory({ db: app, payees, beganOn, house: merchantHouse }, (history) => expectPromises(history, acts)),
      ),
      { numRuns: 25 },
    )
  }, 300_000)

  test("when the platform pays for two merchants", async () => {
    await fc.assert(
      fc.asyncProperty(anyHistory, ({ beganOn, acts }) =>
        inHistory({ db: worker, payees, beganOn, house: platformHouse }, async (history) => {
          await letPlatformPay(history)
          await expectPromises(history, acts)
        }),
      ),
      { numRuns: 25 },
    )
  }, 300_000)
})
