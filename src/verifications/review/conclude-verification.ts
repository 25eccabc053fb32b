import type { Trx } from "#db/database.ts"
import { enqueue } from "#jobs/queue.ts"
import type { StaffActor } from "#src/accounts/actor.ts"
import { recordAct } from "#src/accounts/record-act.ts"
import { casablancaDay } from "#src/clock.ts"
import { ok, type Result, refused } from "#src/result.ts"
import { updateItem } from "#src/verifications/item-queries.ts"
import type { ItemState } from "#src/verifications/item-standing.ts"
import { insertEvent, updateVerification } from "#src/verifications/queries.ts"
import { tellVerification } from "#src/verifications/tell-verification.ts"
import { whyNotInHand } from "./claim.ts"
import { listDecidedPapers, listItemStates } from "./decision-queries.ts"
import { earliestDay, itemVerdict } from "./item-verdict.ts"
import { lockFile } from "./lock-file.ts"
import { reviewerOf } from "./reviewer.ts"

export type Conclusion = { state: "approved" | "changes_requested"; approvedUntil: string | null }
export type ConclusionRefusal = "not_in_review" | "claimed_by_other" | "undecided" | "out_of_date"
type Concluding = Promise<Result<Conclusion, ConclusionRefusal>>
type Papers = Awaited<ReturnType<typeof listDecidedPapers>>

/** Draws from the decisions what the file becomes: approved when every paper is, else back to the applicant. */
export async function concludeVerification(trx: Trx, staff: StaffActor, accountId: string, now: Date): Concluding {
  const reviewer = reviewerOf(staff, accountId)
  const file = await lockFile(trx, accountId)
  const papers = await listDecidedPapers(trx, accountId, file.id)
  const refusal = whyNotInHand(file, reviewer.userId) ?? whyNotConcluded(papers, casablancaDay(now))
  if (refusal) return refused(refusal)

  const conclusion = concludeFrom(papers, file.approvedUntil)
  const approval = conclusion.state === "approved" ? { approvedAt: now, approvedUntil: conclusion.approvedUntil } : {}
  const decided = { decidedAt: now, decidedBy: reviewer.userId, claimedAt: null, claimedBy: null }
  await updateVerification(trx, accountId, { state: conclusion.state, ...decided, ...approval })
  await settleItems(trx, { accountId, verificationId: file.id }, papers, now)
  const eventId = await insertEvent(trx, reviewer, { verificationId: file.id, state: conclusion.state, at: now })
  await recordAct(trx, reviewer, "conclude_verification", file.id, conclusion)
  await tellVerification(trx, { accountId, eventId, state: conclusion.state }, now)
  if (conclusion.state === "approved") await enqueue(trx, "prove-tax-profile", { accountId })
  return ok(conclusion)
}

function whyNotConcluded(papers: Papers, today: string): "undecided" | "out_of_date" | null {
  if (papers.length === 0 || papers.some(({ verdict }) => verdict === null)) return "undecided"
  const hasEnded = papers.some(({ verdict, expiresOn }) => verdict === "approved" && expiresOn && expiresOn < today)
  return hasEnded ? "out_of_date" : null
}

function concludeFrom(papers: Papers, approvedUntil: string | null): Conclusion {
  return papers.every(({ verdict }) => verdict === "approved")
    ? { state: "approved", approvedUntil: earliestDay(papers.map(({ expiresOn }) => expiresOn)) }
    : { state: "changes_requested", approvedUntil }
}

type File = { accountId: string; verificationId: string }

async function settleItems(trx: Trx, { accountId, verificationId }: File, papers: Papers, now: Date) {
  const isApproved = papers.every(({ verdict }) => verdict === "approved")
  for (const { id, state } of await listItemStates(trx, accountId, verificationId)) {
    const its = papers.filter(({ itemId }) => itemId === id)
    const verdict = itemVerdict(its.map((paper) => paper.verdict))
    const becomes: ItemState | null =
      verdict === "approved" || verdict === "refused" ? verdict : isApproved && state !== "missing" ? "approved" : null
    const expiresOn = earliestDay(its.map((paper) => paper.expiresOn))
    if (becomes) await updateItem(trx, accountId, id, { state: becomes, decidedAt: now, expiresOn })
  }
}
