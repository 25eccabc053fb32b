import type { Db } from "#db/database.ts"
import type { Owner } from "./list-owners.ts"
import { selectReachable } from "./member-queries.ts"

/** Those who see to an account's money and whom a mail reaches: its owners and who holds its finances. */
export function listMoneyMembers(db: Db, accountId: string): Promise<Owner[]> {
  return selectReachable(db, accountId, ["owner", "finance"])
}
