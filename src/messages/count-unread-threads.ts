import type { Db } from "#db/database.ts"
import { countUnread, type Reader } from "./queries.ts"

/** For the header of every page: how many conversations hold something that this person has not read. */
export function countUnreadThreads(db: Db, reader: Reader): Promise<number> {
  return countUnread(db, reader)
}
