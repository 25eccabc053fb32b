import type { SignedIn } from "#src/accounts/session.ts"

/** The name of an account of theirs that asks a second factor of its members, the one they work in first. */
export function demandingAccount({ current, memberships }: SignedIn): string | null {
  const ordered = current ? [current, ...memberships] : memberships
  return ordered.find((membership) => membership.demandsSecondFactor)?.name ?? null
}
