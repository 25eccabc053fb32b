import type { Trx } from "#db/database.ts"
import type { StaffActor } from "#src/accounts/actor.ts"
import { recordAct } from "#src/accounts/record-act.ts"
import { casablancaDay } from "#src/clock.ts"
import type { Scan } from "#src/documents/paper.ts"
import { NotFound } from "#src/errors.ts"
import { ok, type Result, refused } from "#src/result.ts"
import { updateVerification } from "#src/verifications/queries.ts"
import { whyNotInHand } from "./claim.ts"
import { findPaper, insertDecision } from "./decision-queries.ts"
import { isDecisionReason, longestMessage, type Verdict } from "./decision-reasons.ts"
import { lockFile } from "./lock-file.ts"
import { reviewerOf } from "./reviewer.ts"

export type DecisionDraft = {
  accountId: string
  documentId: string
  verdict: Verdict
  reason: string | null
  message: string
}

type WordsRefusal = "reason_missing" | "message_missing" | "message_too_long"
type PaperRefusal = "replaced" | "scan_waiting" | "infected" | "out_of_date"
export type DecisionRefusal = "not_in_review" | "claimed_by_other" | WordsRefusal | PaperRefusal
type Decision = Promise<Result<{ id: string }, DecisionRefusal>>

/** What a reviewer says of one paper; it may be said again until the file is concluded, and the last one counts. */
export async function decideDocument(trx: Trx, staff: StaffActor, draft: DecisionDraft, now: Date): Decision {
  const { accountId, documentId, verdict } = draft
  const reviewer = reviewerOf(staff, accountId)
  const file = await lockFile(trx, accountId)
  const paper = await findPaper(trx, accountId, documentId)
  if (paper.verificationId !== file.id) throw new NotFound(`document ${documentId}`)
  const refusal =
    whyNotInHand(file, reviewer.userId) ?? whyNotSaid(draft) ?? whyNotDecidable(paper, verdict, casablancaDay(now))
  if (refusal) return refused(refusal)

  const words = verdict === "approved" ? { reason: null, message: "" } : wordsOf(draft)
  const decision = { accountId, verificationId: file.id, documentId, verdict, ...words }
  const id = await insertDecision(trx, { ...decision, decidedBy: reviewer.userId, decidedAt: now })
  await updateVerification(trx, accountId, { claimedAt: now })
  await recordAct(trx, reviewer, "decide_document", documentId, { verdict, reason: words.reason })
  return ok({ id })
}

function whyNotSaid({ verdict, reason, message }: DecisionDraft): WordsRefusal | null {
  if (verdict === "approved") return null
  if (!isDecisionReason(reason)) return "reason_missing"
  if (reason === "another" && message.trim() === "") return "message_missing"
  return message.trim().length > longestMessage ? "message_too_long" : null
}

type Paper = { scan: Scan; expiresOn: string | null; replacedAt: Date | null }

function whyNotDecidable(paper: Paper, verdict: Verdict, today: string): PaperRefusal | null {
  if (paper.replacedAt) return "replaced"
  if (verdict !== "approved") return null
  if (paper.scan === "waiting") return "scan_waiting"
  if (paper.scan === "infected") return "infected"
  return paper.expiresOn && paper.expiresOn < today ? "out_of_date" : null
}

function wordsOf({ reason, message }: DecisionDraft) {
  return { reason, message: message.trim() }
}
