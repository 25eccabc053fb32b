import { later, minute } from "#src/clock.ts"

/** Whether this session has proven its second factor in the last five minutes: what an act on money or keys asks. */
export function hasFreshSecondFactor(session: { secondFactorAt: Date | null }, now: Date): boolean {
  return session.secondFactorAt !== null && session.secondFactorAt > later(now, -5 * minute)
}
