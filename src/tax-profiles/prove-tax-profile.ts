import type { Trx } from "#db/database.ts"
import { enqueue } from "#jobs/queue.ts"
import { systemActor } from "#src/accounts/actor.ts"
import { recordAct } from "#src/accounts/record-act.ts"
import { casablancaDay } from "#src/clock.ts"
import * as queries from "./queries.ts"
import { contradicts, type FileFacts, statusOfFile, type TaxFacts, vatOfFile } from "./tax-profile.ts"

/**
 * What an approved file shows of an influencer's taxes holds from the day on which it was sent: what was withheld since then
 * by what was known before is corrected.
 */
export async function proveTaxProfile(trx: Trx, accountId: string, now: Date) {
  const file = await queries.findApprovedFile(trx, accountId)
  if (!file?.decidedBy || !(await queries.isInfluencer(trx, accountId))) return
  const sentOn = casablancaDay(file.submittedAt ?? now)
  const history = (await queries.listTaxProfiles(trx, accountId)).filter(isLastOfItsDay)
  const held = history.find(({ validFrom }) => validFrom <= sentOn)
  const shown = shownBy(file, held)
  if (!shown) return

  const days = new Set([
    ...(held?.provenAt && isSame(held, shown) ? [] : [sentOn]),
    // Declared for later days, and not what the papers show.
    ...history.filter((it) => it.validFrom > sentOn && contradicts(it, file)).map(({ validFrom }) => validFrom),
  ])
  if (days.size === 0) return
  const recorded = { provenAt: now, recordedBy: file.decidedBy, recordedAt: now }
  for (const validFrom of days) await queries.insertTaxProfile(trx, accountId, { ...shown, ...recorded, validFrom })
  const { status, vatRateBp } = shown
  await recordAct(trx, systemActor(accountId), "prove_tax_profile", accountId, { status, vatRateBp, sentOn })
  for (const payer of await queries.listPayersSince(trx, accountId, sentOn))
    await enqueue(trx, "correct-withholding", { accountId: payer, influencerId: accountId })
}

/** The papers first; what they leave open stays as it was declared. */
function shownBy(file: FileFacts, held: TaxFacts | undefined): TaxFacts | null {
  const status = statusOfFile(file)
  if (!status) return null
  const declared = held?.status === status ? held : null
  const days = [file.attestationIssuedOn, declared?.attestationIssuedOn ?? null].filter((day) => day !== null)
  return {
    status,
    vatRateBp: vatOfFile(status, file) ?? declared?.vatRateBp ?? 0,
    attestationIssuedOn: days.sort().at(-1) ?? null,
  }
}

/** The newest stands first. */
function isLastOfItsDay(profile: queries.TaxProfile, index: number, history: queries.TaxProfile[]): boolean {
  return history[index - 1]?.validFrom !== profile.validFrom
}

function isSame(a: TaxFacts, b: TaxFacts): boolean {
  return a.status === b.status && a.vatRateBp === b.vatRateBp && a.attestationIssuedOn === b.attestationIssuedOn
}
