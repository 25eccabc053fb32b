import type { Trx } from "#db/database.ts"
import { platformAccountId } from "#src/accounts/actor.ts"
import { casablancaDay } from "#src/clock.ts"
import { type Draft, type Issued, issuePapers } from "./issue-papers.ts"
import { contentHash, readContent } from "./paper-content.ts"
import { listWithheld } from "./payout-queries.ts"
import { readKnownParties } from "./read-parties.ts"
import { certificateDraft, type ToldYear, yearStatementDraft } from "./year-drafts.ts"
import * as queries from "./year-queries.ts"

export type PaidYear = { influencerId: string; year: number }

/** The papers of a calendar year that is told for the first time, or differently from the last time; again, it issues nothing. */
export async function issueYearPapers(trx: Trx, accountId: string, paid: PaidYear, now: Date): Promise<Issued[]> {
  await queries.lockYear(trx, accountId, paid.influencerId)
  const drafts: Draft[] = []
  for (const told of await tell(trx, accountId, paid)) {
    const hasWithheld = told.withheld.length > 0 || told.corrections.length > 0
    drafts.push(...(await changed(trx, yearStatementDraft(told), told.payouts.length > 0)))
    drafts.push(...(await changed(trx, certificateDraft(told), hasWithheld)))
  }
  return issuePapers(trx, accountId, drafts, now)
}

/** One for each payer of record: what the platform paid is the platform's to certify. */
async function tell(trx: Trx, accountId: string, { influencerId, year }: PaidYear): Promise<ToldYear[]> {
  const payouts = await queries.listYearPayouts(trx, accountId, influencerId, year)
  const parties = await readKnownParties(trx, [accountId, platformAccountId, influencerId])
  const corrections = await queries.sumYearCorrections(trx, accountId, influencerId, year)
  const payee = parties.get(influencerId)
  if (!payee) return []
  const years: ToldYear[] = []
  for (const payer of ["merchant", "platform"] as const) {
    const payerId = payer === "merchant" ? accountId : platformAccountId
    const known = parties.get(payerId)
    const own = payouts.filter((payout) => payout.payer === payer)
    if (!known || (payer === "platform" && own.length === 0)) continue
    const withheld = await listWithheld(
      trx,
      accountId,
      own.map(({ id }) => id),
    )
    const between = { accountId, influencerId, year, payer: { ...known, accountId: payerId }, payee }
    years.push({ ...between, payouts: own, withheld, corrections: payer === "merchant" ? corrections : [] })
  }
  return years
}

/** The draft unless the last paper of its kind says the same already; then it succeeds that one. */
async function changed(trx: Trx, draft: Draft, isNeeded: boolean): Promise<Draft[]> {
  const last = await queries.findLastOfYear(trx, draft.merchantAccountId, draft)
  if (!last) return isNeeded ? [draft] : []
  const { id, kind, reference, issuedOn, year, corrects, ...before } = readContent(last.content)
  const same = contentHash({ ...draft.said, id, kind, reference, issuedOn, year, corrects })
  if (same.equals(contentHash({ ...before, id, kind, reference, issuedOn, year, corrects }))) return []
  const succeeded = { reference: last.reference, issuedOn: casablancaDay(last.issuedAt) }
  return [{ ...draft, correctsId: last.id, said: { ...draft.said, corrects: succeeded } }]
}
