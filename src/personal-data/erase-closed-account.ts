import { type Db, inAccount } from "#db/database.ts"
import { eraseIdentity, eraseProfile } from "#src/accounts/erase-account.ts"
import { forgetEvidenceOf } from "#src/disputes/forget-evidence.ts"
import { erasePapersOf } from "#src/documents/erase-old-papers.ts"
import { forgetMessages } from "#src/enrollments/forget-messages.ts"
import { forgetConversations } from "#src/messages/forget-messages.ts"
import { forgetProfile } from "#src/profiles/forget-profile.ts"
import { forgetReviewWords } from "#src/reviews/forget-words.ts"
import { forgetSamplesOf } from "#src/samples/forget-addresses.ts"
import { forgetAnswersOf } from "#src/verifications/forget-answers.ts"
import type { ErasedThing } from "./erasure.ts"
import { forgetTaxFacts } from "./money-queries.ts"
import { hasTraded } from "./trade-queries.ts"

/** Erases at once what no rule wants kept of an account that has closed, and says what that was; may run again. */
export async function eraseClosedAccount(db: Db, accountId: string, now: Date): Promise<ErasedThing[]> {
  const isInBooks = await hasTraded(db, accountId)
  const papers = await erasePapersOf(db, accountId, isInBooks ? "undecided" : "all", now)
  await forgetConversations(db, accountId, now)
  await forgetEvidenceOf(db, accountId, now)
  return inAccount(db, accountId, async (trx) => {
    await eraseProfile(trx, accountId)
    await forgetProfile(trx, accountId)
    await forgetMessages(trx, accountId)
    await forgetSamplesOf(trx, accountId)
    await forgetReviewWords(trx, accountId)
    const erased: ErasedThing[] = ["contacts", "profiles", ...(papers > 0n ? (["papers"] as const) : [])]
    if (isInBooks) return erased

    const answers = await forgetAnswersOf(trx, accountId)
    await forgetTaxFacts(trx, accountId)
    await eraseIdentity(trx, accountId)
    return [...erased, "identities", ...(answers > 0n ? (["answers"] as const) : [])]
  })
}
