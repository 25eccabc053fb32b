import { sql } from "kysely"
import { beforeAll, expect, test } from "vitest"
import { type Db, inAccount, inNoAccount } from "#db/database.ts"
import { issuePapersOfYear } from "#src/papers/issue-papers-of-year.ts"
import { issueYearPapers } from "#src/papers/issue-year-papers.ts"
import { readContent } from "#src/papers/paper-content.ts"
import { findPaper } from "#src/papers/queries.ts"
import { atlas, rif, salma } from "#tests/cast.ts"
import { cloneDatabase, enqueued } from "#tests/database.ts"
import { enterPayee } from "#tests/payouts/payer.ts"
import { planPayout, settle } from "./paid-salma.ts"

let app: Db
let worker: Db
const nextYear = new Date("2027-01-10T04:00:00Z")
const year = { influencerId: salma.id, year: 2026 }

beforeAll(async () => {
  const database = await cloneDatabase()
  app = database.open("app")
  worker = database.open("worker")
  // 10 % of the amount before tax is withheld from a registered individual.
  await enterPayee(database.open("owner"), "registered_individual")
})

const issue = () => inAccount(worker, atlas.id, (trx) => issueYearPapers(trx, atlas.id, year, nextYear))
const contentOf = async (id = "") =>
  readContent((await inAccount(app, salma.id, (trx) => findPaper(trx, salma.id, id))).content)

test("a year has its statement and its certificate, which say what was posted", async () => {
  await settle(app, await planPayout(app))
  await settle(app, await planPayout(app))
  const [statement, certificate] = await issue()

  expect(statement).toMatchObject({ kind: "year_statement", reference: "RA-2026-000001" })
  const told = await contentOf(statement?.id)
  expect(told.paid.map(({ reference }) => reference)).toEqual(["RV-2026-000001", "RV-2026-000002"])
  expect(told.sums).toMatchObject({ grossCents: 36660n, withheldCents: 3666n, netCents: 32994n })

  expect(certificate).toMatchObject({ kind: "withholding_certificate", reference: "AR-2026-000001" })
  const certified = await contentOf(certificate?.id)
  expect(certified.sums.withheld).toMatchObject([
    { tax: "income", rateBp: 1000, baseCents: 36660n, amountCents: 3666n },
  ])
  const { rows } = await inAccount(app, salma.id, (trx) =>
    sql<{ cents: bigint }>`select sum(amount_cents)::bigint as cents from ledger_entries
      where ledger_account = 'withheld_income_tax'`.execute(trx),
  )
  expect(rows[0]?.cents).toBe(certified.sums.withheldCents)
})

test("a capital that is said since does not replace what tells the same year", async () => {
  const capital = { legalForm: "company", capitalCents: 100_000_00n }
  await inAccount(app, atlas.id, (trx) =>
    trx.updateTable("sellerNotices").set(capital).where("accountId", "=", atlas.id).execute(),
  )
  expect(await issue()).toEqual([])
})

test("told again unchanged nothing is issued; a transfer sent back makes new ones that replace the old", async () => {
  expect(await issue()).toEqual([])
  const planned = await planPayout(app)
  await settle(app, planned)
  expect((await issue()).map(({ reference }) => reference)).toEqual(["RA-2026-000002", "AR-2026-000002"])
  await settle(app, planned, true)
  const [statement] = await issue()
  expect(await contentOf(statement?.id)).toMatchObject({
    reference: "RA-2026-000003",
    corrects: { reference: "RA-2026-000002" },
    sums: { grossCents: 36660n },
  })
})

test("each pair of the year that ended is sent to have its papers", async () => {
  await inNoAccount(worker, async (trx) => {
    expect(await issuePapersOfYear(trx, nextYear)).toBe(1)
    const [job] = await enqueued(trx, "issue-year-papers")
    expect(job).toEqual({ accountId: atlas.id, influencerId: salma.id, year: 2026 })
  })
})

test("a merchant who paid nobody has nothing to issue", async () => {
  expect(await inAccount(app, rif.id, (trx) => issueYearPapers(trx, rif.id, year, nextYear))).toEqual([])
})
