import type { Db } from "#db/database.ts"
import type { StaffActor } from "#src/accounts/actor.ts"
import { requireStaffAbility } from "#src/staff/require-staff-ability.ts"
import { identifiersIn } from "./identifiers.ts"
import { type FoundAccount, selectAccounts } from "./queries.ts"

export type { FoundAccount } from "./queries.ts"

const mostFound = 50

/** Accounts by any identifier of theirs that staff may have before them, exact ones first, then by name. */
export async function searchAccounts(db: Db, staff: StaffActor, text: string): Promise<FoundAccount[]> {
  requireStaffAbility(staff, "see_accounts")
  const identifiers = identifiersIn(text)
  return identifiers ? selectAccounts(db, identifiers, mostFound) : []
}
