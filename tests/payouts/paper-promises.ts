import { sql } from "kysely"
import { expect } from "vitest"
import { issueYearPapers } from "#src/papers/issue-year-papers.ts"
import type { PaperContent } from "#src/papers/paper.ts"
import { readContent } from "#src/papers/paper-content.ts"
import { payerIn } from "./acts.ts"
import type { History } from "./history.ts"

type Sums = Record<
  "settlement" | "vat" | "withheld_income_tax" | "withheld_vat" | "correction" | "bank" | "paid",
  bigint
>
type Entry = { subject: string; account: keyof Sums; cents: bigint }

/** Every payout that the bank ever paid has one statement, and what it says is what the ledger's entries come to. */
export async function expectStatementsToBeTheLedger({ trx }: History) {
  const { rows: statements } = await sql<{ payoutId: string; content: unknown; isReturned: boolean }>`
    select o.id as payout_id, p.content, o.returned_on is not null as is_returned from payouts o
    left join papers p on p.merchant_account_id = o.merchant_account_id and p.payout_id = o.id and p.kind = 'statement'
    where o.executed_on is not null order by o.id`.execute(trx)
  const booked = await sumsBy(trx, sql`t.payout_id`, sql`t.payout_id is not null`)
  for (const { payoutId, content, isReturned } of statements) {
    const { sums, lines } = readContent(content)
    const sold = lines.reduce((sum, { amountCents }) => sum + amountCents, 0n)
    expect(sold).toBe(sums.grossCents)
    const said = { ...saidBy(sums), paid: sold }
    expect({ payoutId, ...booked(payoutId) }).toEqual({ payoutId, ...(isReturned ? nothing : said) })
  }
}

/** What a year's papers say is what its entries come to, corrections with them; no number of any series is missing. */
export async function expectYearPapersToBeTheLedger(history: History) {
  const { trx, payees, now } = history
  const payer = payerIn(history)
  const booked = await sumsBy(
    trx,
    yearly,
    sql`(t.payout_id is not null and t.commission_id is null) or t.correction_id is not null`,
  )
  for (const { accountId: influencerId } of payees)
    for (const year of [2026, 2027, 2028]) {
      await issueYearPapers(trx, payer, { influencerId, year }, now)
      expect(await issueYearPapers(trx, payer, { influencerId, year }, now)).toEqual([])
      const { settlement, bank, withheld_income_tax: income, withheld_vat: vat } = booked(`${influencerId} ${year}`)
      const statement = await lastOfYear(history, { influencerId, year, kind: "year_statement" })
      expect([year, statement?.sums.grossCents ?? 0n, statement?.sums.netCents ?? 0n]).toEqual([
        year,
        -settlement,
        bank,
      ])
      const certificate = await lastOfYear(history, { influencerId, year, kind: "withholding_certificate" })
      expect([year, certificate?.sums.withheldCents ?? 0n]).toEqual([year, income + vat])
    }
  const { rows: gaps } = await sql`
    select issuer_account_id, kind, year from papers group by issuer_account_id, kind, year
    having max(number) <> count(*) or min(number) <> 1`.execute(trx)
  expect(gaps).toEqual([])
}

const nothing: Sums = {
  ...{ settlement: 0n, vat: 0n, withheld_income_tax: 0n, withheld_vat: 0n, correction: 0n, bank: 0n, paid: 0n },
}

function saidBy({ grossCents, vatCents, withheld, correctionCents, netCents }: PaperContent["sums"]) {
  const kept = (tax: string) => withheld.reduce((sum, line) => (line.tax === tax ? sum + line.amountCents : sum), 0n)
  return {
    ...{ settlement: -grossCents, vat: -vatCents, withheld_income_tax: kept("income"), withheld_vat: kept("vat") },
    ...{ correction: correctionCents, bank: netCents },
  }
}

const yearly = sql`t.influencer_account_id || ' ' || coalesce(
  (select w.year from withholding_corrections w where w.id = t.correction_id),
  (select extract(year from o.executed_on)::int from payouts o where o.id = t.payout_id))`

/** What was posted, by subject and ledger account. */
async function sumsBy(trx: History["trx"], subject: ReturnType<typeof sql>, condition: ReturnType<typeof sql>) {
  const { rows } = await sql<Entry>`
    select ${subject}::text as subject, n.ledger_account as account, sum(n.amount_cents)::bigint as cents
    from ledger_transactions t join ledger_entries n
      on n.merchant_account_id = t.merchant_account_id and n.transaction_id = t.id
    where ${condition} and n.ledger_account <> 'in_payout' group by 1, 2`.execute(trx)
  const bySubject = Map.groupBy(rows, (row) => row.subject)
  return (name: string): Sums => {
    const theirs = (bySubject.get(name) ?? []).filter(({ account }) => account in nothing)
    return { ...nothing, ...Object.fromEntries(theirs.map(({ account, cents }) => [account, cents])) }
  }
}

type Yearly = { influencerId: string; year: number; kind: string }

async function lastOfYear(history: History, { influencerId, year, kind }: Yearly): Promise<PaperContent | undefined> {
  const row = await history.trx
    .selectFrom("papers")
    .where("issuerAccountId", "=", payerIn(history))
    .where("influencerAccountId", "=", influencerId)
    .where("year", "=", year)
    .where("kind", "=", kind)
    .orderBy("number", "desc")
    .select("content")
    .executeTakeFirst()
  return row && readContent(row.content)
}
