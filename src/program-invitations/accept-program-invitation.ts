import { enterAccount, type Trx } from "#db/database.ts"
import type { Actor } from "#src/accounts/actor.ts"
import { recordAct } from "#src/accounts/record-act.ts"
import { admitInvited } from "#src/enrollments/admit-invited.ts"
import { promiseReward } from "#src/programs/promise-reward.ts"
import { ok, type Result, refused } from "#src/result.ts"
import { readMeeting } from "./guest-queries.ts"
import { offeredReward } from "./program-invitation.ts"
import { lockInvitation, recordOutcome } from "./queries.ts"
import { tellOfInvitation } from "./tell-invitation.ts"

type Refusal = "not_open" | "program_closed" | "suspended" | "blocked" | "terms_changed" | "banned"
type Asked = { id: string; termsVersion: number }

/** Says yes under the terms that were read: the place is given at once, with the reward that was offered. */
export async function acceptProgramInvitation(
  trx: Trx,
  actor: Actor,
  { id, termsVersion }: Asked,
  now: Date,
): Promise<Result<{ enrollmentId: string }, Refusal>> {
  const invitation = await lockInvitation(trx, "influencerAccountId", actor.accountId, id)
  if (invitation.state !== "sent" || invitation.expiresAt <= now) return refused("not_open")
  const meeting = await readMeeting(trx, invitation)
  if (!meeting.openedAt || meeting.closedAt) return refused("program_closed")
  if (meeting.merchantStopped || meeting.influencerStopped) return refused("suspended")
  if (meeting.isBlocked) return refused("blocked")
  if (meeting.termsVersion !== termsVersion) return refused("terms_changed")
  if (meeting.status === "banned") return refused("banned")

  const { merchantAccountId, programId } = invitation
  const enrollmentId = await admitInvited(trx, actor, {
    merchantAccountId,
    programId,
    message: null,
    termsVersion,
    now,
  })
  if (!enrollmentId) return refused("banned")
  const reward = offeredReward(invitation)
  if (reward) await keepPromise(trx, actor, { merchantAccountId, programId, enrollmentId, reward }, now)
  await recordOutcome(trx, merchantAccountId, id, { state: "accepted", answeredAt: now })
  await recordAct(trx, actor, "accept_program_invitation", id, { enrollment: enrollmentId, termsVersion })
  await tellOfInvitation(trx, actor.accountId, id, "invitation_accepted")
  return ok({ enrollmentId })
}

/** The reward is the merchant's word: it is written in its account, from which this transaction comes back. */
async function keepPromise(trx: Trx, actor: Actor, promised: Parameters<typeof promiseReward>[1], now: Date) {
  await enterAccount(trx, promised.merchantAccountId)
  await promiseReward(trx, promised, now)
  await enterAccount(trx, actor.accountId)
}
