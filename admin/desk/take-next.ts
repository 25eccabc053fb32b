import { type Db, inAccount } from "#db/database.ts"
import { platformAccountId } from "#src/accounts/actor.ts"
import { claimVerification } from "#src/verifications/review/claim-verification.ts"
import { listQueue } from "#src/verifications/review/list-queue.ts"
import type { QueueQuestion } from "#src/verifications/review/queue.ts"
import { actorOf, type StaffAdmin } from "../staff-admin.ts"
import type { NextClaim } from "./wire.ts"

/** Puts the first file that nobody else gets first into the reviewer's hands. */
export async function takeNext(db: Db, staff: StaffAdmin, question: QueueQuestion, now: Date): Promise<NextClaim> {
  const { entries } = await listQueue(db, actorOf(staff, platformAccountId), question, now)
  for (const { accountId } of entries) {
    const claim = await inAccount(db, accountId, (trx) =>
      claimVerification(trx, actorOf(staff, accountId), accountId, now),
    )
    if (claim.ok) return { accountId }
  }
  return { refused: "queue_empty" }
}
