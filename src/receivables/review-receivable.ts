import type { Trx } from "#db/database.ts"
import { enqueue } from "#jobs/queue.ts"
import { casablancaDay, day, later } from "#src/clock.ts"
import { moneySetting } from "#src/money-settings/money-setting.ts"
import { limitsOn } from "./limits-on.ts"
import { lasting } from "./pause-notice.ts"
import * as queries from "./queries.ts"
import { readReceivable } from "./read-receivable.ts"
import { exceeds, type PauseState, type Receivable, type ReceivableLimits } from "./receivable.ts"
import { tellReceivable } from "./tell-receivable.ts"

type Pause = NonNullable<Awaited<ReturnType<typeof queries.findPauseInForce>>>
type Judged = { receivable: Receivable; limits: ReceivableLimits; now: Date }

/** Warns a merchant who owes too much or for too long, pauses its programs once the grace is over, and ends either as soon as it no longer does. */
export async function reviewReceivable(trx: Trx, accountId: string, now: Date) {
  const today = casablancaDay(now)
  await queries.lockReceivable(trx, accountId)
  const limits = await limitsOn(trx, today)
  const receivable = await readReceivable(trx, accountId, limits, today)
  const current = await queries.findPauseInForce(trx, accountId)
  if (!exceeds(receivable, limits, today)) {
    if (current) await end(trx, current, now)
    return
  }
  const judged = { receivable, limits, now }
  if (!current) await begin(trx, accountId, "warned", judged)
  if (current?.pausesAt && current.pausesAt <= now) {
    await queries.endPause(trx, accountId, current.id, now)
    await begin(trx, accountId, "paused", judged)
  }
}

async function begin(trx: Trx, accountId: string, state: PauseState, { receivable, limits, now }: Judged) {
  const { owedCents, oldestAt } = receivable
  const graceDays = Number(await moneySetting(trx, "receivable_grace_days", casablancaDay(now)))
  const pauseId = await queries.insertPause(trx, accountId, {
    ...{ state, owedCents, ...limits, beganAt: now },
    oldestOn: oldestAt && casablancaDay(oldestAt),
    pausesAt: state === "warned" ? later(now, graceDays * day) : null,
  })
  await tellReceivable(trx, { accountId, pauseId, moment: state }, now)
  if (state === "paused") await enqueue(trx, "announce-receivable-pause", { accountId, pauseId }, later(now, lasting))
}

async function end(trx: Trx, { id: pauseId, accountId, state }: Pause, now: Date) {
  const { toldAt } = await queries.endPause(trx, accountId, pauseId, now)
  if (state === "warned") return
  await tellReceivable(trx, { accountId, pauseId, moment: "ended" }, now)
  if (toldAt) await enqueue(trx, "announce-receivable-end", { accountId, pauseId })
}
