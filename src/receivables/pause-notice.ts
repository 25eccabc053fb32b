import type { Db } from "#db/database.ts"
import { casablancaDay, hour } from "#src/clock.ts"
import { findPauseInForce } from "./queries.ts"
import { readReceivable } from "./read-receivable.ts"
import { exceedsAge, exceedsAmount, type PauseState, type Receivable, type ReceivableLimits } from "./receivable.ts"

/** A pause shorter than this is not worth a mail to every influencer. */
export const lasting = 2 * hour

export type PauseNotice = Receivable &
  ReceivableLimits & {
    state: PauseState
    beganAt: Date
    /** Of a warning: when the pause begins. */
    pausesAt: Date | null
    isTooMuch: boolean
    isTooOld: boolean
  }

/** What a merchant must know of what it owes, with the amounts of this moment; nothing while it owes within the limits. */
export async function findPauseNotice(db: Db, accountId: string, now: Date): Promise<PauseNotice | null> {
  const pause = await findPauseInForce(db, accountId)
  if (!pause) return null
  const { state, beganAt, pausesAt, limitCents, limitDays } = pause
  const limits = { limitCents, limitDays }
  const today = casablancaDay(now)
  const receivable = await readReceivable(db, accountId, limits, today)
  const passed = { isTooMuch: exceedsAmount(receivable, limits), isTooOld: exceedsAge(receivable, limits, today) }
  return { state, beganAt, pausesAt, ...limits, ...receivable, ...passed }
}
