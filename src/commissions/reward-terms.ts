import type { StoredRule } from "./commission-explanation.ts"

/** The hold and the reward rules that bind an order: of the schedules in effect when it was placed, the one announced last. */
export type RewardTerms = { holdDays: number; scheduleId: string | null; rules: StoredRule[] }
