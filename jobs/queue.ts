import { fromKysely, PgBoss } from "pg-boss"
import type { Trx } from "#db/database.ts"
import type { BudgetLevel } from "#src/budgets/budget.ts"
import type { Locale } from "#src/i18n/i18n.ts"
import type { LegalKind } from "#src/legal/sections.ts"
import type { Digest } from "#src/notifications/send-digest.ts"
import type { MailedEvent } from "#src/notifications/send-notification.ts"
import type { PauseMoment } from "#src/receivables/receivable.ts"
import type { RemovedSubject } from "#src/retention/subjects.ts"
import type { SecondFactorChange } from "#src/second-factors/second-factor-change.ts"

/** Every job's name and what it is told: ids, and the account it works for. */
export type Jobs = {
  "send-enrollment-decision": { accountId: string; enrollmentId: string }
  "send-application-received": { accountId: string; enrollmentId: string }
  "send-reward-notice": { accountId: string; enrollmentId: string; scheduleId: string }
  "send-budget-notice": { accountId: string; programId: string; period: string; level: BudgetLevel }
  "announce-budget-reached": { accountId: string; programId: string; period: string }
  "send-budget-reached": { accountId: string; enrollmentId: string; period: string }
  "announce-reward-change": { accountId: string; programId: string; scheduleId: string }
  "discard-expired-uploads": Record<string, never>
  "discard-file": { accountId: string; fileId: string }
  "rewrap-file-keys": Record<string, never>
  "scan-document": { accountId: string; documentId: string }
  "scan-payout-proof": { accountId: string; proofId: string }
  /** Of the dispute of that merchant, whoever sent it. */
  "scan-dispute-evidence": { accountId: string; evidenceId: string }
  "move-late-disputes": Record<string, never>
  "show-reviews": Record<string, never>
  "scan-attachment": { accountId: string; attachmentId: string }
  "mind-unread-message": { accountId: string; threadId: string; messageId: string }
  "send-unread-message": { accountId: string; threadId: string; messageId: string; userId: string }
  "draw-profile-picture": { accountId: string; pictureId: string }
  "draw-pictures": { accountId: string; productId: string }
  "settle-stock": { accountId: string; orderId: string }
  "discard-pictures": { accountId: string; pictureIds: string[] }
  "draw-share-pictures": { accountId: string; productId: string }
  "apply-carrier-import": { accountId: string; importId: string }
  "apply-catalog-import": { accountId: string; importId: string }
  "send-email-confirmation": { userId: string; requestId: string }
  "announce-legal-version": { kind: LegalKind; hash: string }
  "send-legal-version": { userId: string; kind: LegalKind; hash: string }
  "write-data-export": { requestId: string }
  "send-data-export-ready": { requestId: string }
  "finish-erasure": { requestId: string }
  "apply-retention": Record<string, never>
  "apply-retention-rule": { subject: RemovedSubject }
  "send-already-registered": { userId: string; requestId: string }
  "send-password-reset": { userId: string; requestId: string }
  "send-password-notice": { userId: string; requestId: string }
  "send-email-change": { userId: string; requestId: string }
  "send-suspension-notice": { accountId: string; suspensionId: string }
  "send-reinstatement-notice": { accountId: string; suspensionId: string }
  "verify-audit": Record<string, never>
  "verify-ledger": Record<string, never>
  "review-withholding": Record<string, never>
  "draw-papers": { accountId: string }
  "draw-paper": { accountId: string; paperId: string }
  "issue-papers-of-year": Record<string, never>
  "index-changes": Record<string, never>
  "count-search-words": Record<string, never>
  "teach-synonyms": Record<string, never>
  "rebuild-search": { rebuildId: string }
  "bill-fees": Record<string, never>
  "bill-account-fees": { accountId: string }
  "send-fee-bill": { accountId: string; billId: string }
  "issue-year-papers": { accountId: string; influencerId: string; year: number }
  "review-receivables": Record<string, never>
  "review-receivable": { accountId: string }
  "send-funding-request": { accountId: string; batchId: string }
  "send-receivable-notice": { accountId: string; pauseId: string; moment: PauseMoment }
  "announce-receivable-pause": { accountId: string; pauseId: string }
  "announce-receivable-end": { accountId: string; pauseId: string }
  "send-receivable-news": { accountId: string; pauseId: string; influencerId: string; moment: "paused" | "ended" }
  "count-reputations": Record<string, never>
  "review-samples": Record<string, never>
  "take-due-searches": Record<string, never>
  "look-for-news": { accountId: string; searchId: string; since: string; until: string }
  "send-search-digest": { accountId: string; searchId: string; since: string; until: string }
  "expire-program-invitations": Record<string, never>
  "correct-withholding": { accountId: string; influencerId: string }
  "prove-tax-profile": { accountId: string }
  "send-invitation": { accountId: string; invitationId: string; locale: Locale; requestId: string }
  "send-second-factor-notice": { userId: string; change: SecondFactorChange; requestId: string }
  "send-staff-welcome": { userId: string; requestId: string }
  "make-partitions": Record<string, never>
  "release-due-commissions": Record<string, never>
  "recount-figures": Record<string, never>
  "roll-figures": Record<string, never>
  "write-export": { accountId: string; exportId: string }
  "send-export-ready": { accountId: string; exportId: string }
  "release-commission": { accountId: string; commissionId: string }
  "send-first-sale": { accountId: string; conversionId: string }
  "announce-payouts": { accountId: string; batchId: string; settledAt: string }
  "send-payout-news": { accountId: string; payoutId: string }
  "send-commission-released": { accountId: string; commissionId: string }
  "send-commission-reversed": { accountId: string; commissionId: string }
  "weigh-verification": { accountId: string }
  "expire-verifications": Record<string, never>
  "send-verification-news": { accountId: string; eventId: string }
  "send-notification": MailedEvent
  "tell-days": Record<string, never>
  "begin-digests": Record<string, never>
  "send-digest": Digest
  "send-expiry-alert": { accountId: string; documentId: string; daysBefore: number }
}

export type JobName = keyof Jobs

export const deadLetterQueue = "dead-letters"

let sender: PgBoss | undefined

/** Must run before the first enqueue: pg-boss looks its queues up on a connection of its own, then inserts in the caller's transaction. */
export async function startEnqueueing(databaseUrl: string) {
  if (sender) return
  const boss = new PgBoss({
    connectionString: databaseUrl,
    max: 1,
    migrate: false,
    createSchema: false,
    supervise: false,
    schedule: false,
  })
  // A lost connection shows itself at the next send, to whoever sends.
  boss.on("error", () => {})
  await boss.start()
  sender = boss
}

export async function stopEnqueueing() {
  await sender?.stop({ graceful: false })
  sender = undefined
}

/** Enqueues inside the caller's transaction: the job exists only if the change it announces does. */
export async function enqueue<Name extends JobName>(trx: Trx, name: Name, payload: Jobs[Name], startAfter?: Date) {
  if (!sender) throw new Error("startEnqueueing was not called in this process")
  await sender.send(name, payload, { db: fromKysely(trx), ...(startAfter && { startAfter }) })
}

/** Puts a dead letter back on the queue it comes from, inside the caller's transaction; false when the queue will not have it. */
export async function requeue(trx: Trx, id: string): Promise<boolean> {
  if (!sender) throw new Error("startEnqueueing was not called in this process")
  return (await sender.redrive(deadLetterQueue, { ids: [id], db: fromKysely(trx) })) === 1
}
