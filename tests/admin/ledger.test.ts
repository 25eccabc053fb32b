import { sql } from "kysely"
import { beforeAll, expect, test } from "vitest"
import { platformAccountId } from "#src/accounts/actor.ts"
import { atlas, rif, salma } from "#tests/cast.ts"
import type { SentLedger, SentTransaction, SentVerification } from "../../admin/ledger/wire.ts"
import { ask, cookieOf, owner } from "./house.ts"
import { books, centsOf, playBooks, read, salmasBooks, verifyBooks } from "./ledger-stage.ts"

beforeAll(playBooks)

const signed = ({ amount, side }: SentLedger["books"][number]["closing"]) =>
  side === "debit" ? -centsOf(amount) : centsOf(amount)
type Entries = NonNullable<SentLedger["entries"]>["rows"]
const sum = (entries: Entries) => entries.reduce((all, { debit, credit }) => all + centsOf(credit) - centsOf(debit), 0n)

test("a payer's ledger accounts balance, and each is the sum of the entries it leads to", async () => {
  const { account, books: chart } = await read<SentLedger>(books)
  expect([account.name, chart.map(({ book }) => book)]).toEqual([
    "Coopérative Atlas",
    expect.arrayContaining(["commission", "released", "paid", "settlement", "bank", "withheld_income_tax"]),
  ])
  expect(chart.reduce((all, { closing }) => all + signed(closing), 0n)).toBe(0n)
  for (const { book, closing, debit, credit } of chart) {
    const { entries, parties } = await read<SentLedger>(`${books}?book=${book}&party=${salma.id}`)
    expect([book, entries?.hasMore]).toEqual([book, false])
    expect([book, sum(entries?.rows ?? [])]).toEqual([book, signed(closing)])
    expect([book, centsOf(credit) - centsOf(debit)]).toEqual([book, signed(closing)])
    expect(parties).toMatchObject([{ id: salma.id, closing }])
  }
})

test("the payee reads the same figures from its own side, and a rival none of them", async () => {
  const [payer, payee, rival] = await Promise.all(
    [books, salmasBooks, `/ledger/${rif.id}`].map((path) => read<SentLedger>(path)),
  )
  expect(payee?.books).toEqual(payer?.books)
  expect(rival?.books).toEqual([])
})

test("a period has an opening, its movements and a closing", async () => {
  const whole = await read<SentLedger>(`${books}?book=bank`)
  const before = await read<SentLedger>(`${books}?book=bank&to=2025-01-01`)
  const after = await read<SentLedger>(`${books}?book=bank&from=2027-01-01`)

  expect(before.entries?.rows).toEqual([])
  expect(after.entries?.rows).toEqual([])
  expect(after.books.find(({ book }) => book === "bank")).toMatchObject({
    ...{ opening: whole.books.find(({ book }) => book === "bank")?.closing, debit: null, credit: null },
  })
})

test("an entry of the bank leads to its transaction, its payout, its taxes with their texts and its batch", async () => {
  const { entries } = await read<SentLedger>(`${books}?book=bank`)
  const paid = entries?.rows.filter(({ cause }) => cause === "payout_executed").at(-1)
  const found = await read<SentTransaction>(`/ledger/${paid?.payerId}/transactions/${paid?.transactionId}`)

  expect(sum(found.entries as Entries)).toBe(0n)
  expect(found.payout).toMatchObject({
    endToEndId: paid?.reference,
    net: paid?.credit,
    state: "executed",
    batchNumber: 1,
  })
  expect(found.payout?.withheld).toMatchObject([
    { tax: "income", legalReference: expect.stringContaining("CGI art. 45 bis") },
  ])
  expect([found.commission, found.correction, found.bill]).toEqual([null, null, null])
})

test("an entry of a commission leads to its order, what happened to it, and its whole life in the books", async () => {
  const { entries } = await read<SentLedger>(`${books}?book=paid`)
  const [last] = entries?.rows ?? []
  const { commission, payout } = await read<SentTransaction>(
    `/ledger/${last?.payerId}/transactions/${last?.transactionId}`,
  )

  expect(commission?.events.map(({ type }) => type)).toEqual(["delivered", "settled"])
  expect(commission?.externalId).toMatch(/^paper-\d+$/)
  expect(commission?.moves.map(({ cause }) => cause)).toEqual(
    expect.arrayContaining(["order_placed", "payout_made", "payout_executed"]),
  )
  expect(commission?.moves.map(({ id }) => id)).toContain(last?.transactionId)
  expect(payout?.endToEndId).toMatch(/^SYS-/)
})

test("speaks Arabic, and names accounts by what they are", async () => {
  const { books: chart } = await read<SentLedger>(books, "ar")
  expect(chart[0]?.closing.amount).toMatch(/درهم$/)
})

test("what is no account, no transaction or no day is not found, or not asked", async () => {
  const cookie = await cookieOf("finance")
  for (const path of [
    "/ledger/x",
    `/ledger/${"0".repeat(8)}-0000-7000-8000-00000000ffff`,
    `${books}/transactions/${atlas.id}`,
  ])
    expect([path, (await ask(`/admin/api/own${path}`, { cookie })).status]).toEqual([path, 404])
  const { entries } = await read<SentLedger>(`${books}?book=everything&party=x&from=hier&to=2026-02-31`)
  expect(entries).toBeNull()
  const { accounts } = await read<{ accounts: { name: string }[] }>("/ledger?name=%25")
  expect(accounts).toEqual([])
  expect((await read<{ accounts: object[] }>("/ledger?name=atlas")).accounts).toMatchObject([{ id: atlas.id }])
})

test("the first page tells what the last recomputing of the books found, to whoever sees money", async () => {
  expect(await read<SentVerification>("/ledger/verification")).toEqual({ isMine: true, last: null, isLate: true })
  await verifyBooks()
  expect(await read<SentVerification>("/ledger/verification")).toMatchObject({
    isLate: false,
    last: { differences: 0 },
  })

  await sql`update commissions set paid_cents = paid_cents + 1 where merchant_account_id = ${atlas.id}`.execute(owner)
  await verifyBooks()
  const { last } = await read<SentVerification>("/ledger/verification")
  expect(last?.found[0]).toMatchObject({
    accountId: atlas.id,
    subject: "commission",
    what: "paid",
    expected: "18,33\u00a0DH",
  })
  expect(last?.differences).toBeGreaterThan(0)
  const support = await ask("/admin/api/own/ledger/verification", { cookie: await cookieOf("support") })
  expect(await support.json()).toEqual({ isMine: false, last: null, isLate: false })
  expect(await read<SentLedger>(`/ledger/${platformAccountId}`)).toMatchObject({ books: [] })
})
