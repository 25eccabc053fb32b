import type { Db } from "#db/database.ts"
import { type Span, sumReleased } from "./queries.ts"

/** What merchants' own commissions came to have released in each of these spans, net of what was taken back. */
export function releasedIn(db: Db, spans: readonly Span[]): Promise<bigint[]> {
  return sumReleased(db, spans)
}
