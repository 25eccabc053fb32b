import type { Db } from "#db/database.ts"
import { NotFound } from "#src/errors.ts"
import type { ItemStanding } from "./item-standing.ts"
import { readVerification } from "./read-verification.ts"

/** How far one requirement of the account's file is. */
export async function findStanding(db: Db, accountId: string, code: string, now: Date): Promise<ItemStanding> {
  const file = await readVerification(db, accountId, now)
  const item = file?.items.find(({ requirement }) => requirement.code === code)
  if (!item) throw new NotFound(`requirement ${code}`)
  return item
}
