import type { Db } from "#db/database.ts"
import type { WithholdingRule } from "./withholding.ts"

/** A rule with who must decide it, or what it rests on when it is decided. */
export type KnownRule = WithholdingRule & { decidedBy: string }

export async function listRules(db: Db, day: string): Promise<KnownRule[]> {
  const rows = await db
    .selectFrom("withholdingRules")
    .where("validFrom", "<=", day)
    .where((rule) => rule.or([rule("validUntil", "is", null), rule("validUntil", ">=", day)]))
    .select(["id", "tax", "payeeStatus", "payerClass", "payerMinTurnoverCents", "thresholdCents", "rateBp"])
    .select(["attestationMaxDays", "isFinal", "legalReferenceFr", "legalReferenceAr", "confirmed", "decidedBy"])
    .execute()
  return rows as KnownRule[]
}
