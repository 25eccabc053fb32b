import type { Trx } from "#db/database.ts"
import type { StaffActor } from "#src/accounts/actor.ts"
import type { Result } from "#src/result.ts"
import type { Verdict } from "./decision-reasons.ts"

export type DecisionDraft = {
  accountId: string
  documentId: string
  verdict: Verdict
  reason: string | null
  message: string
}

export type DecisionRefusal =
  | "not_in_review"
  | "claimed_by_other"
  | "replaced"
  | "scan_waiting"
  | "infected"
  | "out_of_date"
  | "reason_missing"
  | "message_missing"
  | "message_too_long"

export async function decideDocument(
  _trx: Trx,
  _staff: StaffActor,
  _draft: DecisionDraft,
  _now: Date,
): Promise<Result<{ id: string }, DecisionRefusal>> {
  throw new Error("decideDocument")
}
