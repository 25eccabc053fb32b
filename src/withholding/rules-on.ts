import type { Db } from "#db/database.ts"
import { type KnownRule, listRules } from "./queries.ts"

export type { KnownRule } from "./queries.ts"

/** The rules of withholding on a day of Casablanca, those that nobody has decided yet included. */
export function rulesOn(db: Db, day: string): Promise<KnownRule[]> {
  return listRules(db, day)
}
