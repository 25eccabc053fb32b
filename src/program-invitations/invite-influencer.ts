import type { Trx } from "#db/database.ts"
import type { Actor } from "#src/accounts/actor.ts"
import { recordAct } from "#src/accounts/record-act.ts"
import { day, later } from "#src/clock.ts"
import type { RewardValue } from "#src/commissions/reward-rule.ts"
import { type OwnRewardRefusal, ownRewardRefusal } from "#src/programs/own-reward.ts"
import { readProgramRewards } from "#src/programs/read-program-rewards.ts"
import { ok, type Result, refused } from "#src/result.ts"
import { countSentSince, findGuest, hasDeclinedSince, readMeeting } from "./guest-queries.ts"
import { answerDays, dailyInvitations, quietDays, storedReward } from "./program-invitation.ts"
import { insertInvitation } from "./queries.ts"
import { tellOfInvitation } from "./tell-invitation.ts"

type Offer = { handle: string; programId: string; message: string | null; reward: RewardValue | null }
type Meeting = Awaited<ReturnType<typeof readMeeting>>
type Refusal =
  | OwnRewardRefusal
  | "no_such_influencer"
  | "program_closed"
  | "suspended"
  | "influencer_suspended"
  | "blocked"
  | "already_enrolled"
  | "banned"
  | "declined_lately"
  | "too_many"
  | "already_invited"

/** Asks an influencer into a program, with a reward of their own when the merchant likes: it may only be a higher one. */
export async function inviteInfluencer(
  trx: Trx,
  actor: Actor & { kind: "member" },
  { handle, programId, message, reward }: Offer,
  now: Date,
): Promise<Result<{ id: string }, Refusal>> {
  const guest = await findGuest(trx, actor.accountId, handle)
  if (!guest) return refused("no_such_influencer")
  const parties = { merchantAccountId: actor.accountId, influencerAccountId: guest.id, programId }
  const refusal = refusalOf(await readMeeting(trx, parties))
  if (refusal) return refused(refusal)
  const lower = reward && ownRewardRefusal(reward, (await readProgramRewards(trx, programId, now)).current)
  if (lower) return refused(lower)
  if (await hasDeclinedSince(trx, parties, later(now, -quietDays * day))) return refused("declined_lately")
  if ((await countSentSince(trx, actor.accountId, later(now, -day))) >= dailyInvitations) return refused("too_many")

  const sent = { sentBy: actor.userId, sentAt: now, expiresAt: later(now, answerDays * day) }
  const inserted = await insertInvitation(trx, { ...parties, message, ...storedReward(reward), ...sent })
  if (!inserted) return refused("already_invited")
  await recordAct(trx, actor, "invite_influencer", inserted.id, { program: programId })
  await tellOfInvitation(trx, actor.accountId, inserted.id, "invitation_received")
  return ok({ id: inserted.id })
}

function refusalOf({ openedAt, closedAt, merchantStopped, influencerStopped, isBlocked, status }: Meeting) {
  if (!openedAt || closedAt) return "program_closed"
  if (merchantStopped) return "suspended"
  if (influencerStopped) return "influencer_suspended"
  if (isBlocked) return "blocked"
  if (status === "approved") return "already_enrolled"
  return status === "banned" ? "banned" : null
}
