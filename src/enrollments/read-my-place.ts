import type { Db } from "#db/database.ts"
import { findMine } from "./queries.ts"

/** An influencer's place in a program, whatever its status. */
export async function readMyPlace(db: Db, accountId: string, programId: string) {
  return (await findMine(db, accountId, programId)) ?? null
}
