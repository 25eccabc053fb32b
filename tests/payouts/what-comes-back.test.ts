import { beforeAll, describe, expect, test } from "vitest"
import { enterPayees, type Payee } from "#bin/bench/payees.ts"
import type { Db } from "#db/database.ts"
import { verifyBooks } from "#src/books/verify-ledger.ts"
import { listPayouts } from "#src/payouts/payout-queries.ts"
import { readPlan } from "#src/payouts/read-plan.ts"
import { settlePayouts } from "#src/payouts/settle-payouts.ts"
import { atlas } from "#tests/cast.ts"
import { cloneDatabase } from "#tests/database.ts"
import { live } from "./acts.ts"
import { type History, inHistory, today } from "./history.ts"
import { merchantHouse } from "./house.ts"

let app: Db
let payees: Payee[]

beforeAll(async () => {
  const database = await cloneDatabase()
  app = database.open("app")
  const payer = { accountId: atlas.id, programId: atlas.program.id, userId: atlas.owner.userId }
  payees = await enterPayees(database.open("owner"), payer, 1)
})

const dirhams = (amount: number) => amount * 100
/** One sale that earns so many dirhams, or a part of them for each of its units. */
const earn = (history: History, earned: number, units = 1) =>
  live(history, { kind: "sell", who: 0, units, unitCents: (dirhams(earned) * 10) / units, isSettled: true })
const payDay = (history: History, inDays = 0) =>
  live(history, { kind: "payDay", inDays, verdicts: ["paid"], isCut: false })
const takeBack = (history: History) =>
  live(history, { kind: "settle", batch: 0, verdicts: ["refused"], inDays: 0, times: 1 })

async function plan(history: History) {
  const { payable, excluded } = await readPlan(history.trx, atlas.id, "merchant", today(history))
  return { payable: payable[0], excluded: excluded[0] }
}

async function withheld({ trx }: History) {
  const rows = await trx
    .selectFrom("ledgerEntries")
    .where("ledgerAccount", "in", ["withheld_income_tax", "correction", "bank"])
    .where("influencerAccountId", "=", payees[0]?.accountId ?? "")
    .groupBy("ledgerAccount")
    .select(["ledgerAccount", ({ fn }) => fn.sum<string>("amountCents").as("cents")])
    .execute()
  return Object.fromEntries(rows.map(({ ledgerAccount, cents }) => [ledgerAccount, Number(cents) / 100]))
}

/** A history of its own, whose books hold at its end. */
const tell = (what: string, beganOn: string, work: (history: History) => Promise<void>) =>
  test(what, () =>
    inHistory({ db: app, payees, beganOn, house: merchantHouse }, async (history) => {
      await work(history)
      expect((await verifyBooks((read) => read(history.trx))).differences).toEqual([])
    }),
  )

describe("a payout across 80 000 DH", () => {
  tell("bears the tax on the surplus, and none once the bank sends it back", "2026-11-02", async (history) => {
    await earn(history, 78_000)
    await payDay(history)
    await earn(history, 5000)
    await payDay(history)
    expect(await withheld(history)).toEqual({ bank: 82_100, withheld_income_tax: 900 })

    await takeBack(history)

    expect(await withheld(history)).toEqual({ bank: 78_000, withheld_income_tax: 0 })
    expect((await plan(history)).payable).toMatchObject({ grossCents: 500_000n, netCents: 410_000n })
  })

  tell("that should never have been one gives back with the next what it withheld", "2026-11-02", async (history) => {
    await earn(history, 78_000)
    await payDay(history)
    await earn(history, 5000)
    await payDay(history)
    await live(history, { kind: "settle", batch: 1, verdicts: ["refused"], inDays: 0, times: 1 })
    expect(await withheld(history)).toEqual({ bank: 4100, withheld_income_tax: 0, correction: 900 })

    const { payable } = await plan(history)

    expect(payable).toMatchObject({ grossCents: 7_800_000n, correctionCents: -90_000n, netCents: 7_800_000n })
  })

  tell("executed in the next year counts there, and gives its tax back", "2026-12-30", async (history) => {
    await earn(history, 78_000)
    await payDay(history)
    await earn(history, 5000)
    await live(history, { kind: "make", inDays: 0, isCut: false })
    await live(history, { kind: "check", batch: 0, isExported: true })
    await live(history, { kind: "settle", batch: 0, verdicts: ["paid"], inDays: 3, times: 2 })
    expect(await withheld(history)).toEqual({ bank: 82_100, withheld_income_tax: 0, correction: 900 })

    await earn(history, 1000)
    await payDay(history, 4)

    expect(await withheld(history)).toEqual({ bank: 84_000, withheld_income_tax: 0, correction: 0 })
  })
})

tell(
  "a status proven later is corrected, and waits for a payout that is large enough",
  "2026-11-02",
  async (history) => {
    await earn(history, 10_000)
    await payDay(history)
    await live(history, { kind: "change", who: 0, status: "registered_individual", daysAgo: 60 })
    expect(await withheld(history)).toEqual({ bank: 10_000, withheld_income_tax: 1000, correction: -1000 })

    await earn(history, 900)
    expect((await plan(history)).excluded).toMatchObject({ reasons: ["taken_by_correction"] })
    await earn(history, 600)
    await payDay(history)

    expect(await withheld(history)).toEqual({ bank: 10_350, withheld_income_tax: 1150, correction: 0 })
  },
)

tell(
  "a return after payment is taken from the next payout, one meanwhile from the one after",
  "2026-11-02",
  async (history) => {
    await earn(history, 1000, 2)
    await payDay(history)
    await live(history, { kind: "report", order: 0, type: "returned", units: 1 })
    expect((await plan(history)).excluded).toMatchObject({ grossCents: -50_000n, reasons: ["nothing_due"] })
    await earn(history, 800)
    await live(history, { kind: "make", inDays: 0, isCut: false })
    await live(history, { kind: "report", order: 1, type: "returned", units: undefined })
    await live(history, { kind: "check", batch: 0, isExported: true })
    await earn(history, 2000)
    await live(history, { kind: "make", inDays: 0, isCut: false })
    await live(history, { kind: "settle", batch: 1, verdicts: ["paid"], inDays: 0, times: 1 })

    expect(await withheld(history)).toEqual({ bank: 1300 })
    expect((await plan(history)).excluded).toMatchObject({ grossCents: -80_000n })
  },
)

tell("a payment that the bank had refused is a conflict for a person, and stays due", "2026-11-02", async (history) => {
  await earn(history, 1000)
  await live(history, { kind: "payDay", inDays: 0, verdicts: ["refused"], isCut: false })
  const batchId = history.batches[0]?.id ?? ""
  const [payout] = await listPayouts(history.trx, atlas.id, batchId)
  const endToEndId = payout?.endToEndId ?? ""
  const word = { executedOn: today(history), executed: [{ endToEndId, proof: "relevé" }], failed: [] }
  const settled = await settlePayouts(history.trx, atlas.owner, batchId, { word, now: history.now })

  expect(settled).toMatchObject({ ok: true, value: { executed: [], conflicts: [endToEndId] } })
  expect((await plan(history)).payable).toMatchObject({ grossCents: 100_000n })
})
