import type { Db } from "#db/database.ts"
import { selectReachable } from "./member-queries.ts"

export type Owner = Awaited<ReturnType<typeof selectReachable>>[number]

/** The owners of an account whom a mail reaches, each in their own language. */
export function listOwners(db: Db, accountId: string): Promise<Owner[]> {
  return selectReachable(db, accountId, ["owner"])
}
