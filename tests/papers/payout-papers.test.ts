import { sql } from "kysely"
import { beforeAll, expect, test } from "vitest"
import { type Db, inAccount } from "#db/database.ts"
import { acceptMandate } from "#src/papers/accept-mandate.ts"
import { contentHash, readContent } from "#src/papers/paper-content.ts"
import { findPaper, listPapers } from "#src/papers/queries.ts"
import { atlas, nora, now, rif, salma } from "#tests/cast.ts"
import { cloneDatabase } from "#tests/database.ts"
import { enterPayee } from "#tests/payouts/payer.ts"
import { enterIdentity, planPayout, settle } from "./paid-salma.ts"

let app: Db
let owner: Db

beforeAll(async () => {
  const database = await cloneDatabase()
  app = database.open("app")
  owner = database.open("owner")
  await enterPayee(owner)
  await enterIdentity(owner)
})

const papersOf = (accountId: string) => inAccount(app, accountId, (trx) => listPapers(trx, accountId, null))
const contentOf = async (accountId: string, id: string) =>
  readContent((await inAccount(app, accountId, (trx) => findPaper(trx, accountId, id))).content)

test("without a mandate a payout has its statement, which says what the ledger says", async () => {
  await settle(app, await planPayout(app))

  const [statement, ...others] = await papersOf(salma.id)
  expect(others).toEqual([])
  expect(statement).toMatchObject({ kind: "statement", reference: "RV-2026-000001", otherName: "Coopérative Atlas" })
  const content = await contentOf(salma.id, statement?.id ?? "")
  expect(content.sums).toMatchObject({ grossCents: 18330n, netCents: 18330n, vatCents: 0n, withheld: [] })
  expect(content.lines).toHaveLength(10)
  expect(content.inWords).toEqual({
    fr: "cent quatre-vingt-trois dirhams et trente centimes",
    ar: "مائة وثلاثة وثمانون درهما وثلاثون سنتيما",
  })
  const { rows } = await sql<{ cents: bigint }>`select sum(amount_cents)::bigint as cents from ledger_entries
    where ledger_account = 'bank'`.execute(owner)
  expect(rows[0]?.cents).toBe(content.sums.netCents)
})

test("under a mandate it has an invoice too, in the payee's own series, with what art. 145 wants", async () => {
  const from = { locale: "fr", address: "196.200.0.1" } as const
  await inAccount(app, salma.id, (trx) => acceptMandate(trx, salma.owner, from, now))
  const planned = await planPayout(app)
  await settle(app, planned)

  const invoice = (await papersOf(salma.id)).find(({ kind }) => kind === "invoice")
  expect(invoice).toMatchObject({ reference: "FA-2026-000001", payoutId: planned.id, totalCents: 18330n })
  const content = await contentOf(atlas.id, invoice?.id ?? "")
  expect(content).toMatchObject({
    issuer: { name: "سلمى بناني", ice: "900000002000051", taxId: "45194531", autoEntrepreneurCard: "AE-2024-118833" },
    recipient: { name: "Coopérative Atlas", address: "12, rue du Port" },
    mandatedOn: "2026-11-22",
    transfer: { on: "2026-11-23", reference: planned.endToEndId },
    vatMention: { fr: expect.stringContaining("91-II-1°"), ar: expect.stringContaining("91-II-1°") },
  })
  expect(content.lines).toMatchObject([{ quantity: 1, amountCents: 18330n }])
  expect(content.lines[0]?.label.fr).toContain("10 ventes")
})

test("told again, an execution issues nothing more", async () => {
  const planned = await planPayout(app)
  await settle(app, planned)
  const before = await papersOf(atlas.id)
  await settle(app, planned)
  expect(await papersOf(atlas.id)).toEqual(before)
})

test("an execution that is undone gives its numbers back, so that no series has a gap", async () => {
  const planned = await planPayout(app)
  const undone = inAccount(app, atlas.id, async (trx) => {
    await sql`select take_paper_number(${salma.id}, 'invoice', 2026)`.execute(trx)
    throw new Error("cut")
  })
  await expect(undone).rejects.toThrow("cut")
  await settle(app, planned)

  const { rows } = await sql<{ kind: string; numbers: number[] }>`
    select kind, array_agg(number order by number) as numbers from papers group by kind order by kind`.execute(owner)
  for (const { numbers } of rows) expect(numbers).toEqual(numbers.map((_, index) => index + 1))
})

test("what the bank sends back is credited, once, and the invoice stays", async () => {
  const planned = await planPayout(app)
  await settle(app, planned)
  await settle(app, planned, true)
  await settle(app, planned, true)

  const ofPayout = (await papersOf(salma.id)).filter(({ payoutId }) => payoutId === planned.id)
  expect(ofPayout.map(({ kind }) => kind).sort()).toEqual(["credit_note", "invoice", "statement"])
  const credit = ofPayout.find(({ kind }) => kind === "credit_note")
  const invoice = ofPayout.find(({ kind }) => kind === "invoice")
  const content = await contentOf(salma.id, credit?.id ?? "")
  expect(content).toMatchObject({ reference: "AV-2026-000001", corrects: { reference: invoice?.reference } })
  expect(credit?.totalCents).toBe(invoice?.totalCents)
})

test("a paper is frozen: its hash is its content's, and nobody edits it", async () => {
  const [paper] = await papersOf(atlas.id)
  const found = await inAccount(app, atlas.id, (trx) => findPaper(trx, atlas.id, paper?.id ?? ""))
  expect(contentHash(readContent(found.content)).equals(found.contentHash)).toBe(true)
  await expect(sql`update papers set total_cents = 0`.execute(owner)).rejects.toThrow("append-only")
})

test("neither the rival merchant nor another influencer sees a paper", async () => {
  const [paper] = await papersOf(salma.id)
  for (const accountId of [rif.id, nora.id]) {
    expect(await papersOf(accountId)).toEqual([])
    const asked = inAccount(app, accountId, (trx) => findPaper(trx, accountId, paper?.id ?? ""))
    await expect(asked).rejects.toThrow("paper")
    const { rows } = await inAccount(app, accountId, (trx) =>
      sql`select * from resolve_paper_answers(${[salma.id]})`.execute(trx),
    )
    expect(rows).toEqual([])
  }
})
