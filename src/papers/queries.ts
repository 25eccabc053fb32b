import { sql } from "kysely"
import type { Db, Trx } from "#db/database.ts"
import { NotFound } from "#src/errors.ts"
import type { Locale } from "#src/i18n/i18n.ts"
import type { PaperFormat } from "./file-queries.ts"
import type { PaperKind } from "./paper.ts"

export type Series = { issuerAccountId: string; kind: PaperKind; year: number }

/** The next number of each series, in their order; those who issue at once wait for one another here, and always in the same order. */
export async function takeNumbers(trx: Trx, series: readonly Series[]): Promise<number[]> {
  const of = <T>(column: (one: Series) => T) => series.map(column)
  const { rows } = await sql<{ place: bigint; number: number }>`
    select place, take_paper_number(issuer, kind, year) as number from (
      select * from unnest(${of((s) => s.issuerAccountId)}::uuid[], ${of((s) => s.kind)}::text[], ${of((s) => s.year)}::int[])
        with ordinality as series (issuer, kind, year, place)
      order by issuer, kind, year, place) as series`.execute(trx)
  const taken = new Map(rows.map(({ place, number }) => [Number(place), number]))
  return series.map((_, index) => taken.get(index + 1) ?? 0)
}

export type NewPaper = {
  merchantAccountId: string
  influencerAccountId: string
  id: string
  issuerAccountId: string
  kind: PaperKind
  year: number
  number: number
  reference: string
  locale: Locale
  issuedAt: Date
  payoutId: string | null
  correctsId: string | null
  totalCents: bigint
  content: string
  contentHash: Buffer
}

// A statement carries 65 535 parameters at most.
const rowsAtOnce = 500

export async function insertPapers(trx: Trx, papers: readonly NewPaper[]) {
  for (let first = 0; first < papers.length; first += rowsAtOnce) {
    const rows = papers.slice(first, first + rowsAtOnce)
    await trx.insertInto("papers").values(rows).execute()
  }
}

const columns = [
  ...(["merchantAccountId", "influencerAccountId", "id", "issuerAccountId", "kind", "year", "reference"] as const),
  ...(["locale", "issuedAt", "payoutId", "correctsId", "totalCents", "content", "contentHash"] as const),
] as const

/** A paper of which the account is a party. */
export async function findPaper(db: Db, accountId: string, id: string) {
  const paper = await db
    .selectFrom("papers")
    .where("id", "=", id)
    .where((row) => row.or([row("merchantAccountId", "=", accountId), row("influencerAccountId", "=", accountId)]))
    .select(columns)
    .executeTakeFirst()
  if (!paper) throw new NotFound(`paper ${id}`)
  return { ...paper, kind: paper.kind as PaperKind, locale: paper.locale as Locale }
}

export const pageSize = 50

/** Papers of an account and one more, the newest first; whether each is drawn already. */
export async function listPapers(db: Db, accountId: string, after: string | null) {
  const { rows } = await sql<ListedPaper>`
    ${papersOf(accountId)} and (${after}::uuid is null or p.id < ${after}::uuid)
    order by p.id desc limit ${pageSize + 1}`.execute(db)
  return rows
}

/** Those that one payout has brought about, in the order of their issue. */
export async function listPapersOfPayout(db: Db, accountId: string, payoutId: string) {
  const { rows } = await sql<ListedPaper>`
    ${papersOf(accountId)} and p.payout_id = ${payoutId} order by p.id`.execute(db)
  return rows
}

const papersOf = (accountId: string) => sql`
    select p.id, p.kind, p.reference, p.year, p.issued_at, p.total_cents, p.payout_id, o.returned_on,
      case when p.merchant_account_id = ${accountId} then i.name else m.name end as other_name,
      array(select f.format from paper_files f where f.merchant_account_id = p.merchant_account_id and f.paper_id = p.id order by f.format desc) as formats
    from papers p
    join accounts m on m.id = p.merchant_account_id
    join accounts i on i.id = p.influencer_account_id
    left join payouts o on o.merchant_account_id = p.merchant_account_id and o.id = p.payout_id
    where ${accountId} in (p.merchant_account_id, p.influencer_account_id)`

export type ListedPaper = {
  id: string
  kind: PaperKind
  reference: string
  year: number
  issuedAt: Date
  totalCents: bigint
  payoutId: string | null
  returnedOn: string | null
  otherName: string
  formats: PaperFormat[]
}

/** Held until the transaction ends, so that nobody else takes it back meanwhile. */
export async function isCredited(trx: Trx, accountId: string, invoiceId: string): Promise<boolean> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`credit:${invoiceId}`}, 0))`.execute(trx)
  const credit = await trx
    .selectFrom("papers")
    .where("merchantAccountId", "=", accountId)
    .where("correctsId", "=", invoiceId)
    .select("id")
    .executeTakeFirst()
  return credit !== undefined
}
