import type { Db } from "#db/database.ts"
import { listEvidence } from "./evidence-queries.ts"
import { findDispute } from "./reading-queries.ts"

/** A dispute as one of its parties reads it: from which side, with both sides' evidence. */
export async function readDispute(db: Db, accountId: string, id: string) {
  const dispute = await findDispute(db, accountId, id)
  const side: "merchant" | "influencer" = dispute.merchantAccountId === accountId ? "merchant" : "influencer"
  return { dispute, side, evidence: await listEvidence(db, dispute.merchantAccountId, id) }
}
