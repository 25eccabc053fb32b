import type { Db } from "#db/database.ts"
import { keepsPapers } from "#src/documents/keeps-papers.ts"
import type { RetentionSubject } from "#src/retention/subjects.ts"
import { keepsAnswers } from "#src/verifications/keeps-answers.ts"
import { hasMoneyPapers, hasPayouts, hasTaxFacts } from "./money-queries.ts"
import { hasShoppers, hasTraded } from "./trade-queries.ts"

/** What a rule still keeps of an account that has closed. */
export async function keptOfAccount(db: Db, accountId: string): Promise<RetentionSubject[]> {
  const held: [RetentionSubject, Promise<boolean>][] = [
    ["accounting_records", hasTraded(db, accountId)],
    ["payouts", hasPayouts(db, accountId)],
    ["money_papers", hasMoneyPapers(db, accountId)],
    ["tax_profiles", hasTaxFacts(db, accountId)],
    ["order_contacts", hasShoppers(db, accountId)],
    ["verification_answers", keepsAnswers(db, accountId)],
    ["identity_papers", keepsPapers(db, accountId, "identity")],
    ["company_papers", keepsPapers(db, accountId, "company")],
  ]
  const kept: RetentionSubject[] = []
  for (const [subject, isHeld] of held) if (await isHeld) kept.push(subject)
  return kept
}
