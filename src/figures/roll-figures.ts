import { type Db, inNoAccount } from "#db/database.ts"
import { log } from "#src/log.ts"
import { watchFiguresAge } from "#src/metrics.ts"
import {
  findRunning,
  giveRoom,
  lockWatermark,
  moveWatermark,
  type Running,
  rollChanges,
  rollClicks,
  type Watermark,
} from "./roll-queries.ts"

/**
 * Adds to the rollups every row whose transaction has ended since the last time, once: transactions still running hold the
 * watermark back, so a late commit is counted later and never lost. Does nothing when another process is at it.
 */
export function rollFigures(db: Db) {
  return inNoAccount(db, async (trx) => {
    const last = await lockWatermark(trx)
    if (!last) return
    const running = await findRunning(trx)
    const span = { from: last.watermark, until: running.oldest }
    // Only a cluster restored from a dump counts transactions from a lower number; the nightly recount puts its gap right.
    if (span.until < span.from) log.error(span, "the watermark was ahead of the cluster")

    if (span.until > span.from) {
      await giveRoom(trx)
      await rollClicks(trx, span)
      await rollChanges(trx, span)
    }
    const next = moved(last, running)
    await moveWatermark(trx, next)
    if (next.freshAt) watchFiguresAge(running.at.getTime() - next.freshAt.getTime())
  })
}

/** Fresh until the moment at which everything begun by then has been counted. */
function moved(last: Watermark, running: Running): Watermark & { freshAt: Date | null } {
  const watermark = running.oldest
  if (watermark === running.next)
    return { watermark, awaitedXact: running.next, awaitedAt: running.at, freshAt: running.at }
  if (watermark < last.awaitedXact) return { ...last, watermark, freshAt: null }
  return { watermark, awaitedXact: running.next, awaitedAt: running.at, freshAt: last.awaitedAt }
}
