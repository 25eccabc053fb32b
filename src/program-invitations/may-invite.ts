import { can } from "#src/accounts/abilities.ts"
import type { SignedIn } from "#src/accounts/session.ts"

/** Whether whoever looks at an influencer may ask them into a program. */
export function mayInvite(signedIn: SignedIn | null): boolean {
  const account = signedIn?.current
  return account?.kind === "merchant" && can(account.role, "manage_programs")
}
