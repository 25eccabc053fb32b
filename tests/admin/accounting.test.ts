import { beforeAll, expect, test } from "vitest"
import { inAccount } from "#db/database.ts"
import { platformAccountId } from "#src/accounts/actor.ts"
import { atlas, salma } from "#tests/cast.ts"
import { admin, ask, cookieOf, owner } from "./house.ts"
import { centsOf, playBooks } from "./ledger-stage.ts"

let played: Awaited<ReturnType<typeof playBooks>>
beforeAll(async () => {
  played = await playBooks()
  await owner.updateTable("accounts").set({ name: "=HYPERLINK(1)" }).where("id", "=", salma.id).execute()
})

const month = "2026-11"
const place = (kind: string, account: string = atlas.id) => `/admin/api/own/accounting/${account}/${kind}.csv`

async function take(kind: string, language = "fr") {
  const cookie = `${await cookieOf("finance")}; sys_staff_language=${language}`
  const answer = await ask(`${place(kind)}?month=${month}`, { cookie })
  const text = Buffer.from(await answer.arrayBuffer()).toString("utf8")
  const [heads = [], ...rows] = text
    .slice(1)
    .trimEnd()
    .split("\r\n")
    .map((line) => line.split(";"))
  const column = (row: string[], name: string) => row[heads.indexOf(name)] ?? ""
  return { answer, text, heads, rows, column }
}

test("the journal of a month holds every entry, balanced transaction by transaction", async () => {
  const { answer, text, rows, column } = await take("journal")
  expect(answer.headers.get("content-type")).toBe("text/csv; charset=utf-8")
  expect(answer.headers.get("content-disposition")).toMatch(/^attachment; filename="journal-2026-11-\w{12}\.csv"$/)
  expect(text.startsWith("\uFEFF")).toBe(true)
  const sums = Map.groupBy(rows, (row) => column(row, "N° d’écriture"))
  for (const [id, entries] of sums) {
    const cents = entries.reduce((all, row) => all + centsOf(column(row, "Crédit")) - centsOf(column(row, "Débit")), 0n)
    expect([id, cents]).toEqual([id, 0n])
  }
  const { count } = await owner
    .selectFrom("ledgerEntries")
    .where("merchantAccountId", "=", atlas.id)
    .select(({ fn }) => fn.countAll<bigint>().as("count"))
    .executeTakeFirstOrThrow()
  const ofOctober = await ask(`${place("journal")}?month=2026-10`, { cookie: await cookieOf("finance") })
  const earlier = (await ofOctober.text()).trimEnd().split("\r\n").length - 1
  expect(rows.length + earlier).toBe(Number(count))
  expect(column(rows[0] ?? [], "Tiers")).toBe("'=HYPERLINK(1)")
})

test("balances sum to nothing, and open where the month before closed", async () => {
  const { rows, column } = await take("balances")
  const of = (name: string) => rows.reduce((all, row) => all + centsOf(column(row, name)), 0n)
  expect([of("Solde"), of("Solde d’ouverture"), of("Débit") - of("Crédit")]).toEqual([0n, 0n, 0n])
  for (const row of rows) {
    const moved = centsOf(column(row, "Crédit")) - centsOf(column(row, "Débit"))
    expect(centsOf(column(row, "Solde d’ouverture")) + moved).toBe(centsOf(column(row, "Solde")))
  }
})

test("withholdings of a month are those of its payouts, less what the bank sent back", async () => {
  const { rows, column } = await take("withholdings")
  const found = rows.map((row) => [column(row, "Nature"), column(row, "Pièce"), centsOf(column(row, "Retenu"))])
  const { paid, returned } = played
  const withheld = async (id: string) => {
    const row = await owner
      .selectFrom("payouts")
      .where("id", "=", id)
      .select("withheldIncomeTaxCents as cents")
      .executeTakeFirstOrThrow()
    return row.cents
  }
  expect(found).toEqual(
    expect.arrayContaining([
      ["Versement", paid.endToEndId, await withheld(paid.id)],
      ["Versement", returned.endToEndId, await withheld(returned.id)],
      ["Virement retourné", returned.endToEndId, -(await withheld(returned.id))],
    ]),
  )
  expect(column(rows[0] ?? [], "IF")).toBe("45194531")
  expect(column(rows[0] ?? [], "Taux")).toMatch(/^10\u00a0%$/)
})

test("is told in the reader's language", async () => {
  const { heads } = await take("journal", "ar")
  expect(heads.slice(0, 2)).toEqual(["التاريخ", "رقم القيد"])
})

test("who took what of whose books is kept", async () => {
  const acts = await inAccount(admin, atlas.id, (trx) =>
    trx.selectFrom("auditEntries").where("act", "=", "export_books").select(["accountId", "details"]).execute(),
  )
  expect(acts).toContainEqual({ accountId: atlas.id, details: { kind: "withholdings", month } })
})

test("a month that is none, a kind that is none and the books of who pays nobody are not there", async () => {
  const cookie = await cookieOf("finance")
  for (const path of [
    ...[`${place("journal")}?month=2026-13`, place("journal"), `${place("everything")}?month=${month}`],
    ...[`${place("journal", salma.id)}?month=${month}`, `${place("journal", "x")}?month=${month}`],
  ])
    expect([path, (await ask(path, { cookie })).status]).toEqual([path, 404])
  const platform = await ask(`${place("withholdings", platformAccountId)}?month=${month}`, { cookie })
  expect([platform.status, (await platform.text()).trimEnd().split("\r\n").length]).toEqual([200, 1])
  expect((await ask(`${place("journal")}?month=${month}`, { cookie: await cookieOf("compliance") })).status).toBe(403)
})
