import type { Db } from "#db/database.ts"
import { casablancaDay, hour } from "#src/clock.ts"
import { findPauseInForce } from "./queries.ts"
import { readReceivable } from "./read-receivable.ts"
import type { PauseState, Receivable, ReceivableLimits } from "./receivable.ts"

/** A pause shorter than this is not worth a mail to every influencer. */
export const lasting = 2 * hour

export type PauseNotice = ReceivableLimits & { state: PauseState; beganAt: Date; pausesAt: Date | null } & Receivable

/** What a merchant must know of what it owes, with the amounts of this moment; nothing while it owes within the limits. */
export async function findPauseNotice(db: Db, accountId: string, now: Date): Promise<PauseNotice | null> {
  const pause = await findPauseInForce(db, accountId)
  if (!pause) return null
  const { state, beganAt, pausesAt, limitCents, limitDays } = pause
  const limits = { limitCents, limitDays }
  return { state, beganAt, pausesAt, ...limits, ...(await readReceivable(db, accountId, limits, casablancaDay(now))) }
}
