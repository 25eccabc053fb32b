import type { Db } from "#db/database.ts"
import { casablancaDay } from "#src/clock.ts"
import { type KnownRule, rulesOn } from "#src/withholding/rules-on.ts"
import { findApprovedFile, listTaxProfiles, type TaxProfile } from "./queries.ts"
import { statusOfFile, type TaxFacts, vatOfFile } from "./tax-profile.ts"

export type KnownTaxProfile = {
  today: string
  /** What holds today; null while nothing is known, and no payout is made. */
  current: TaxProfile | null
  history: TaxProfile[]
  /** What the account's approved papers show, to be read over rather than typed. */
  shown: Partial<TaxFacts>
  rules: KnownRule[]
}

/** What an influencer is to the tax office, what it was before, and what its papers say of it. */
export async function readTaxProfile(db: Db, accountId: string, now: Date): Promise<KnownTaxProfile> {
  const today = casablancaDay(now)
  const history = await listTaxProfiles(db, accountId)
  const file = await findApprovedFile(db, accountId)
  const status = file && statusOfFile(file)
  const vatRateBp = file && status ? vatOfFile(status, file) : null
  return {
    ...{ today, history },
    current: history.find(({ validFrom }) => validFrom <= today) ?? null,
    shown: {
      ...(status && { status }),
      ...(vatRateBp !== null && { vatRateBp }),
      ...(file?.attestationIssuedOn && { attestationIssuedOn: file.attestationIssuedOn }),
    },
    rules: await rulesOn(db, today),
  }
}
