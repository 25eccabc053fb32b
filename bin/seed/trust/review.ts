import type { Trx } from "#db/database.ts"
import type { StaffActor } from "#src/accounts/actor.ts"
import { later, minute } from "#src/clock.ts"
import { listPapers } from "#src/documents/list-papers.ts"
import type { StaffRole } from "#src/staff/staff-roles.ts"
import { suspendAccount } from "#src/suspensions/suspend-account.ts"
import type { SuspensionReason } from "#src/suspensions/suspension.ts"
import { readVerification } from "#src/verifications/read-verification.ts"
import { claimVerification } from "#src/verifications/review/claim-verification.ts"
import { concludeVerification } from "#src/verifications/review/conclude-verification.ts"
import { type DecisionDraft, decideDocument } from "#src/verifications/review/decide-document.ts"
import type { DecisionReason, RejectionReason } from "#src/verifications/review/decision-reasons.ts"
import { expireVerifications } from "#src/verifications/review/expire-verifications.ts"
import { rejectVerification } from "#src/verifications/review/reject-verification.ts"
import { writeNote } from "#src/verifications/review/write-note.ts"
import { must, type Scene, type Step } from "./scene.ts"

/** What is said of a paper that is not approved. */
export type Remark = { verdict: "rejected" | "ask_again"; reason: DecisionReason; message?: string }

/** Takes the file in hand and decides on its first papers, so many of them. */
export function begin(papers: number, role: StaffRole = "compliance"): Step {
  return (scene, at) =>
    asStaff(scene, role, async (trx, staff) => {
      must(await claimVerification(trx, staff, staff.accountId, at), scene.account.name)
      await decide(trx, scene, { staff, remarks: {}, papers }, at)
    })
}

/** Decides on every paper, approving those of which nothing is said, and concludes. */
export function judge(remarks: Record<string, Remark> = {}, role: StaffRole = "compliance"): Step {
  return (scene, at) =>
    asStaff(scene, role, async (trx, staff) => {
      must(await claimVerification(trx, staff, staff.accountId, at), scene.account.name)
      const decidedAt = await decide(trx, scene, { staff, remarks, papers: Number.POSITIVE_INFINITY }, at)
      must(await concludeVerification(trx, staff, staff.accountId, decidedAt), scene.account.name)
    })
}

export function reject(reason: RejectionReason, message: string): Step {
  return (scene, at) =>
    asStaff(scene, "compliance", async (trx, staff) => {
      const { accountId } = staff
      must(await claimVerification(trx, staff, accountId, at), scene.account.name)
      must(await rejectVerification(trx, staff, { accountId, reason, message }, later(at, 9 * minute)), "rejection")
    })
}

export function note(text: string, role: StaffRole = "compliance"): Step {
  return (scene, at) =>
    asStaff(scene, role, async (trx, staff) => {
      must(await writeNote(trx, staff, { accountId: staff.accountId, text }, at), "note")
    })
}

export function suspend(reason: SuspensionReason, message: string): Step {
  return (scene, at) =>
    asStaff(scene, "compliance", async (trx, staff) => {
      const order = { accountId: staff.accountId, reason, scope: "everything" as const, message }
      must(await suspendAccount(trx, staff, order, at), scene.account.name)
    })
}

/** What the night's job does: tells whose papers end, ends the approvals that have. */
export const nightPasses: Step = ({ stage }, at) => stage.asWorker((trx) => expireVerifications(trx, at))

function asStaff(
  { stage, staff, owner }: Scene,
  role: StaffRole,
  work: (trx: Trx, staff: StaffActor) => Promise<void>,
) {
  const actor = staff(role, owner.accountId)
  return stage.asStaff(actor, (trx) => work(trx, actor))
}

type Deciding = { staff: StaffActor; remarks: Record<string, Remark>; papers: number }

/** A paper a minute; says when the last one was decided. */
async function decide(trx: Trx, scene: Scene, { staff, remarks, papers }: Deciding, at: Date): Promise<Date> {
  const { accountId } = staff
  const file = await readVerification(trx, accountId, at)
  if (!file) throw new Error(`${scene.account.name} has no file`)
  const undecided = (await listPapers(trx, accountId, file.verification.id)).filter(({ verdict }) => verdict === null)
  let decidedAt = at
  for (const { id, kind } of undecided.slice(0, papers)) {
    decidedAt = later(decidedAt, minute)
    const { verdict = "approved", reason = null, message = "" } = remarks[kind] ?? {}
    const draft: DecisionDraft = { accountId, documentId: id, verdict, reason, message }
    must(await decideDocument(trx, staff, draft, decidedAt), `${scene.account.name}: ${kind}`)
  }
  return decidedAt
}
