import type { Trx } from "#db/database.ts"
import { ledgerAccounts } from "#src/ledger/postings.ts"
import { readRows } from "../adapter/read-rows.ts"
import { amountIn } from "../amount-in.ts"
import { cutPage, pageOf } from "../finance/page-of.ts"
import { type StaffRequest, staffRoute } from "../web/staff-route.ts"
import type { Language } from "../words.ts"
import { type LedgerQuestion, questionOf } from "./ledger-question.ts"
import * as queries from "./queries.ts"
import { findScope, type Scope } from "./scope.ts"

/** The books of one account: its chart with balances, or one ledger account entry by entry. */
export const showLedger = staffRoute("see_money", (request) => {
  const { ctx, id, query } = request
  return readRows(ctx.db)((trx) => ledgerOf(trx, request, { accountId: id("account"), question: questionOf(query) }))
})

export type LedgerFacts = Awaited<ReturnType<typeof ledgerOf>>

type Asked = { accountId: string; question: LedgerQuestion }

async function ledgerOf(trx: Trx, { staff, query }: StaffRequest, { accountId, question }: Asked) {
  const scope = await findScope(trx, accountId)
  const found = new Map((await queries.sumBooks(trx, scope, question)).map((sums) => [sums.book, sums]))
  const books = ledgerAccounts.flatMap((book) => {
    const sums = found.get(book)
    return sums ? [{ book, ...told(sums, staff.language) }] : []
  })
  const isNarrow = question.book !== null || question.party !== null
  return {
    account: scope.account,
    books,
    parties: isNarrow ? await partiesOf(trx, scope, question, staff.language) : null,
    entries: isNarrow ? await entriesOf(trx, scope, question, { page: query("page"), language: staff.language }) : null,
  }
}

async function partiesOf(trx: Trx, scope: Scope, question: LedgerQuestion, language: Language) {
  const rows = await queries.sumParties(trx, scope, question)
  return rows.map(({ id, name, ...sums }) => ({ id, name, ...told(sums, language) }))
}

type Reading = { page: string; language: Language }

async function entriesOf(trx: Trx, scope: Scope, question: LedgerQuestion, { page, language }: Reading) {
  const part = pageOf(page)
  const { rows, hasMore } = cutPage(await queries.listEntries(trx, scope, question, part))
  const listed = rows.map(({ amountCents, ...entry }) => ({ ...entry, ...sides(amountCents, language) }))
  return { rows: listed, page: part.page, hasMore }
}

/** Sums as an accountant reads them; nothing moved is an empty cell. */
function told({ openingCents, debitCents, creditCents, closingCents }: queries.Sums, language: Language) {
  const amount = amountIn(language)
  const written = (cents: bigint) => (cents === 0n ? null : amount(cents))
  return {
    opening: side(openingCents, language),
    debit: written(debitCents),
    credit: written(creditCents),
    closing: side(closingCents, language),
  }
}

export type Balance = { amount: string; side: "debit" | "credit" | "even" }

export function side(cents: bigint, language: Language): Balance {
  const amount = amountIn(language)(cents < 0n ? -cents : cents)
  return { amount, side: cents === 0n ? "even" : cents < 0n ? "debit" : "credit" }
}

/** An entry in its column. */
export function sides(cents: bigint, language: Language) {
  const amount = amountIn(language)
  return { debit: cents < 0n ? amount(-cents) : null, credit: cents > 0n ? amount(cents) : null }
}
