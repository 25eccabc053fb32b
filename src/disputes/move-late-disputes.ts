import type { Trx } from "#db/database.ts"
import { systemActor } from "#src/accounts/actor.ts"
import { recordAct } from "#src/accounts/record-act.ts"
import { dismissLapsed, escalateLate } from "./queries.ts"
import { tellBoth } from "./tell-parties.ts"

/** What the merchant left unanswered goes to the staff; what the influencer left refused is over. */
export async function moveLateDisputes(trx: Trx, now: Date) {
  const escalated = await escalateLate(trx, now)
  for (const dispute of escalated) {
    await recordAct(trx, systemActor(dispute.merchantAccountId), "escalate_dispute", dispute.id)
    await tellBoth(trx, dispute, "escalated")
  }
  const lapsed = await dismissLapsed(trx, now)
  for (const dispute of lapsed) {
    await recordAct(trx, systemActor(dispute.merchantAccountId), "dismiss_dispute", dispute.id)
    await tellBoth(trx, dispute, "dismissed")
  }
  return { escalated: escalated.length, lapsed: lapsed.length }
}
