import type { Trx } from "#db/database.ts"
import { casablancaDay } from "#src/clock.ts"
import { type Draft, type Issued, issuePapers } from "./issue-papers.ts"
import type { PaperContent, Party } from "./paper.ts"
import { contentHash, readContent } from "./paper-content.ts"
import { readKnownParties } from "./read-parties.ts"
import { tellYear } from "./tell-year.ts"
import { certificateDraft, type ToldYear, yearStatementDraft } from "./year-drafts.ts"
import * as queries from "./year-queries.ts"

export type PaidYear = { influencerId: string; year: number }

/** The papers of a payer's calendar year that is told for the first time, or differently from the last time; again, it issues nothing. */
export async function issueYearPapers(trx: Trx, payerId: string, paid: PaidYear, now: Date): Promise<Issued[]> {
  await queries.lockYear(trx, payerId, paid.influencerId)
  const told = await tell(trx, payerId, paid)
  if (!told) return []
  const hasWithheld = told.withheld.length > 0 || told.corrections.length > 0
  const drafts = [
    ...(await changed(trx, yearStatementDraft(told), told.payouts.length > 0)),
    ...(await changed(trx, certificateDraft(told), hasWithheld)),
  ]
  const issued = await issuePapers(trx, payerId, drafts, now)
  if (issued.length > 0) await tellYear(trx, told, issued, now)
  return issued
}

/** What the platform paid is the platform's to certify, once for all the merchants that it paid for. */
async function tell(trx: Trx, payerId: string, { influencerId, year }: PaidYear): Promise<ToldYear | null> {
  const parties = await readKnownParties(trx, [payerId, influencerId])
  const [payer, payee] = [parties.get(payerId), parties.get(influencerId)]
  if (!payer || !payee) return null
  const payouts = await queries.listYearPayouts(trx, payerId, influencerId, year)
  const ids = payouts.map(({ id }) => id)
  return {
    ...{ influencerId, year, payouts, payer: { ...payer, accountId: payerId }, payee },
    withheld: await queries.listYearWithheld(trx, payerId, ids),
    corrections: await queries.sumYearCorrections(trx, payerId, influencerId, year),
  }
}

/** The draft unless the last paper of its kind says the same already; then it succeeds that one. */
async function changed(trx: Trx, draft: Draft, isNeeded: boolean): Promise<Draft[]> {
  const last = await queries.findLastOfYear(trx, draft.merchantAccountId, draft)
  if (!last) return isNeeded ? [draft] : []
  const before = readContent(last.content)
  const { id, kind, reference, issuedOn, year, corrects } = before
  const after = { ...draft.said, id, kind, reference, issuedOn, year, corrects }
  if (contentHash(comparable(after)).equals(contentHash(comparable(before)))) return []
  const succeeded = { reference: last.reference, issuedOn: casablancaDay(last.issuedAt) }
  return [{ ...draft, correctsId: last.id, said: { ...draft.said, corrects: succeeded } }]
}

/** Form and capital left aside: papers issued before papers named them tell the same year, and are not replaced for that. */
function comparable(content: PaperContent): PaperContent {
  return { ...content, issuer: withoutStanding(content.issuer), recipient: withoutStanding(content.recipient) }
}

function withoutStanding({ legalForm: _form, capitalCents: _capital, ...party }: Party): Party {
  return party
}
