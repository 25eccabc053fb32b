import type { Trx } from "#db/database.ts"
import { enqueue } from "#jobs/queue.ts"
import { casablancaDay } from "#src/clock.ts"
import { newId } from "#src/crypto/new-id.ts"
import type { Locale } from "#src/i18n/i18n.ts"
import { type PaperContent, type PaperKind, referenceOf } from "./paper.ts"
import { contentHash, writeContent } from "./paper-content.ts"
import { insertPapers, takeNumbers } from "./queries.ts"

/** What a paper says before it has a number. */
export type Draft = {
  kind: PaperKind
  merchantAccountId: string
  influencerAccountId: string
  issuerAccountId: string
  locale: Locale
  /** Of the series: the year of issue, or the fiscal year of a yearly paper. */
  year: number
  payoutId: string | null
  correctsId: string | null
  totalCents: bigint
  said: Omit<PaperContent, "id" | "kind" | "reference" | "issuedOn" | "year">
}
export type Issued = { id: string; kind: PaperKind; reference: string; payoutId: string | null }

/** Gives each paper the next number of its series and keeps it for good; undone, the numbers are free again. */
export async function issuePapers(trx: Trx, accountId: string, drafts: Draft[], now: Date): Promise<Issued[]> {
  if (drafts.length === 0) return []
  const numbers = await takeNumbers(trx, drafts)
  const papers = drafts.map(({ said, ...draft }, index) => {
    const number = numbers[index] ?? 0
    const { kind, year } = draft
    const named = { id: newId(), kind, year, reference: referenceOf(kind, year, number) }
    const content: PaperContent = { ...said, ...named, issuedOn: casablancaDay(now) }
    const frozen = { content: writeContent(content), contentHash: contentHash(content) }
    return { ...draft, ...named, ...frozen, number, issuedAt: now }
  })
  await insertPapers(trx, papers)
  await enqueue(trx, "draw-papers", { accountId })
  return papers.map(({ id, kind, reference, payoutId }) => ({ id, kind, reference, payoutId }))
}
