import type { RewardValue } from "#src/commissions/reward-rule.ts"

export const invitationStates = ["sent", "accepted", "declined", "withdrawn", "expired"] as const
export type InvitationState = (typeof invitationStates)[number]

export const answerDays = 14
/** A no is not asked again before that. */
export const quietDays = 30
export const dailyInvitations = 50

type StoredReward = { rewardKind: string | null; rateBp: number | null; amountCents: bigint | null }

/** The reward that was offered beside the program's; null when the program's is all. */
export function offeredReward({ rewardKind, rateBp, amountCents }: StoredReward): RewardValue | null {
  if (rewardKind === "percent" && rateBp !== null) return { kind: "percent", rateBp }
  if (rewardKind === "fixed" && amountCents !== null) return { kind: "fixed", amountCents }
  return null
}

export function storedReward(reward: RewardValue | null): StoredReward {
  return {
    rewardKind: reward?.kind ?? null,
    rateBp: reward?.kind === "percent" ? reward.rateBp : null,
    amountCents: reward?.kind === "fixed" ? reward.amountCents : null,
  }
}
