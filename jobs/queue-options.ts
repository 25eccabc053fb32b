import { PgBoss, type Queue } from "pg-boss"
import { deadLetterQueue, type JobName } from "./queue.ts"

type Options = Omit<Queue, "name">

const usual: Options = {
  retryLimit: 6,
  retryDelay: 5,
  retryBackoff: true,
  retryDelayMax: 900,
  expireInSeconds: 120,
  deadLetter: deadLetterQueue,
}

/** On a clock that comes back anyway: one at a time, and the next tick is the retry. */
const ticking: Options = { policy: "short", retryLimit: 0, expireInSeconds: 300 }

const options: { [Name in JobName]: Options } = {
  "apply-retention-rule": { ...usual, expireInSeconds: 1800 },
  "apply-retention": ticking,
  "finish-erasure": { ...usual, expireInSeconds: 900 },
  "send-data-export-ready": usual,
  "write-data-export": { ...usual, expireInSeconds: 900, retryLimit: 3 },
  "send-legal-version": usual,
  "announce-legal-version": usual,
  // Twenty thousand lines at some milliseconds each.
  "apply-carrier-import": { ...usual, expireInSeconds: 1800 },
  "apply-catalog-import": { ...usual, expireInSeconds: 1800 },
  "discard-expired-uploads": ticking,
  "discard-file": usual,
  "rewrap-file-keys": { ...ticking, expireInSeconds: 1800 },
  // A scanner may be away for a night: some twelve hours of tries.
  "scan-document": { ...usual, retryLimit: 50 },
  "scan-payout-proof": { ...usual, retryLimit: 50 },
  "scan-dispute-evidence": { ...usual, retryLimit: 50 },
  "move-late-disputes": ticking,
  "show-reviews": usual,
  "scan-attachment": { ...usual, retryLimit: 50 },
  "mind-unread-message": usual,
  "send-unread-message": usual,
  // Eight pictures in eight files each, at a second for the heaviest.
  "draw-profile-picture": { ...usual, expireInSeconds: 600 },
  "draw-pictures": { ...usual, expireInSeconds: 600 },
  "settle-stock": usual,
  "discard-pictures": usual,
  "draw-share-pictures": usual,
  "announce-reward-change": usual,
  "send-budget-notice": usual,
  "announce-budget-reached": usual,
  "send-budget-reached": usual,
  "send-reward-notice": usual,
  "send-application-received": usual,
  "send-enrollment-decision": usual,
  "make-partitions": ticking,
  "send-email-confirmation": usual,
  "send-already-registered": usual,
  "send-password-reset": usual,
  "send-password-notice": usual,
  "send-email-change": usual,
  "send-suspension-notice": usual,
  "send-reinstatement-notice": usual,
  "verify-audit": { ...ticking, expireInSeconds: 1800 },
  "verify-ledger": { ...ticking, expireInSeconds: 1800 },
  "review-withholding": ticking,
  "review-receivables": ticking,
  "review-receivable": usual,
  "send-funding-request": usual,
  "send-receivable-notice": usual,
  "announce-receivable-pause": usual,
  "announce-receivable-end": usual,
  "send-receivable-news": usual,
  "count-reputations": { ...ticking, expireInSeconds: 1800 },
  "review-samples": ticking,
  "take-due-searches": ticking,
  "look-for-news": usual,
  "send-search-digest": usual,
  "expire-program-invitations": ticking,
  "correct-withholding": usual,
  "draw-papers": usual,
  // A statement of a thousand lines takes a second, behind those that came before it.
  "draw-paper": { ...usual, expireInSeconds: 600 },
  "issue-papers-of-year": ticking,
  // Each minute, and whenever something that can be found changes; of no interest once done.
  "index-changes": { ...ticking, expireInSeconds: 1800, deleteAfterSeconds: 3600 },
  "count-search-words": { ...ticking, expireInSeconds: 1800 },
  "teach-synonyms": usual,
  "rebuild-search": { ...usual, retryLimit: 2, retryDelay: 180, expireInSeconds: 7200 },
  "bill-fees": ticking,
  "bill-account-fees": usual,
  "send-fee-bill": usual,
  "issue-year-papers": usual,
  "prove-tax-profile": usual,
  "send-invitation": usual,
  "send-second-factor-notice": usual,
  "send-staff-welcome": usual,
  "release-due-commissions": ticking,
  "recount-figures": { ...ticking, expireInSeconds: 1800 },
  "write-export": { ...usual, expireInSeconds: 900, retryLimit: 3 },
  "send-export-ready": usual,
  // Thousands a day, of no interest once done.
  "roll-figures": { ...ticking, deleteAfterSeconds: 3600 },
  "release-commission": usual,
  "send-first-sale": usual,
  "announce-payouts": usual,
  "send-payout-news": usual,
  "send-commission-released": usual,
  "send-commission-reversed": usual,
  "weigh-verification": usual,
  "expire-verifications": ticking,
  "send-verification-news": usual,
  "send-notification": usual,
  "tell-days": ticking,
  "begin-digests": ticking,
  // A mail server may be away for a night: some twelve hours of tries.
  "send-digest": { ...usual, retryLimit: 50 },
  "send-expiry-alert": usual,
}

/** Makes the queues that do not exist and brings the options of those that do up to date; run after the migrations. */
export async function createQueues(workerUrl: string) {
  const boss = new PgBoss({
    connectionString: workerUrl,
    max: 1,
    migrate: false,
    createSchema: false,
    supervise: false,
    schedule: false,
  })
  await boss.start()
  await boss.createQueue(deadLetterQueue)
  for (const [name, { policy, ...changeable }] of Object.entries(options)) {
    await boss.createQueue(name, { ...changeable, ...(policy && { policy }) })
    await boss.updateQueue(name, changeable)
  }
  await boss.stop({ graceful: false })
}
