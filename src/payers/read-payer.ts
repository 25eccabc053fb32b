import type { Db } from "#db/database.ts"
import { casablancaDay } from "#src/clock.ts"
import { type KnownRule, rulesOn } from "#src/withholding/rules-on.ts"
import type { PayerClass } from "#src/withholding/withholding.ts"
import { classOfLegalForm } from "./payer-profile.ts"
import { findApprovedLegalForm, listPayerProfiles, type PayerProfile } from "./queries.ts"

export type KnownPayer = {
  today: string
  /** What holds today; null while the account has said nothing, and is taken for an ordinary company. */
  current: PayerProfile | null
  history: PayerProfile[]
  proposed: PayerClass
  /** The rules of today, for every class. */
  rules: KnownRule[]
}

/** What an account is as a payer, what it said before, and what follows from it today. */
export async function readPayer(db: Db, accountId: string, now: Date): Promise<KnownPayer> {
  const today = casablancaDay(now)
  const history = await listPayerProfiles(db, accountId)
  const form = await findApprovedLegalForm(db, accountId)
  return {
    ...{ today, history },
    current: history.find(({ validFrom }) => validFrom <= today) ?? null,
    proposed: classOfLegalForm(form?.legalForm),
    rules: await rulesOn(db, today),
  }
}
