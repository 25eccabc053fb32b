import type { CommissionStanding } from "./commission-state.ts"

export type AwardedLife = {
  awardedCents: bigint
  awardedAt: Date | null
  /** What the contested commission's own order has given back since: it is not owed twice. */
  restoredCents: bigint
}
type Held = { paidCents: bigint; blockedAt: Date | null }

/** Where the commission of an accepted dispute stands: no order and no hold decide on it. */
export function awardStanding(life: AwardedLife & Held): CommissionStanding & { amountCents: bigint } {
  const { awardedCents: amountCents, awardedAt, restoredCents, paidCents, blockedAt } = life
  const restored = restoredCents > 0n ? restoredCents : 0n
  const reversedCents = restored < amountCents ? restored : amountCents
  if (reversedCents === amountCents) return { state: "reversed", releaseAt: null, reversedCents, amountCents }
  const state = paidCents > 0n ? "paid" : blockedAt ? "blocked" : "released"
  return { state, releaseAt: awardedAt, reversedCents, amountCents }
}
