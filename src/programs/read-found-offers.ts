import type { Db } from "#db/database.ts"
import { listOpenPrograms } from "./discover-queries.ts"
import { readOffers } from "./read-offers.ts"

/** The cards of these programs in this order; one that cannot be joined any more is left out. */
export async function readFoundOffers(db: Db, ids: readonly string[], now: Date) {
  if (ids.length === 0) return []
  const programs = new Map((await listOpenPrograms(db, ids)).map((program) => [program.id, program]))
  return readOffers(
    db,
    ids.flatMap((id) => programs.get(id) ?? []),
    now,
  )
}
