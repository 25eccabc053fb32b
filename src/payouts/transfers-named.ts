import type { Db } from "#db/database.ts"
import { listByReferences, type Reference } from "./desk-queries.ts"

export type { Reference } from "./desk-queries.ts"

/** The transfers of a payer that those references name. */
export function transfersNamed(db: Db, payerId: string, references: string[]): Promise<Reference[]> {
  return listByReferences(db, payerId, references)
}
