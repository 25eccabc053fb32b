import type { Db } from "#db/database.ts"
import { contestedSince } from "./dispute.ts"
import * as queries from "./grounds-queries.ts"

export type Disputable = Awaited<ReturnType<typeof readDisputable>>

/** What an influencer may contest today, and where it was taken for what the platform cannot show. */
export async function readDisputable(db: Db, influencerId: string, now: Date) {
  const reversed = await queries.listReversed(db, influencerId, contestedSince("reversed", now))
  const uncredited = await queries.listUncredited(db, contestedSince("uncredited", now))
  return {
    reversed: reversed.filter(({ isContested }) => !isContested),
    uncredited: uncredited.filter(({ isContested }) => !isContested),
    places: await queries.listPlaces(db, influencerId),
  }
}
