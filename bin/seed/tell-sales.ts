import { type Actor, systemActor } from "#src/accounts/actor.ts"
import { hour, later, minute } from "#src/clock.ts"
import { listDueCommissions } from "#src/commissions/queries.ts"
import { releaseCommission } from "#src/commissions/release-commission.ts"
import type { OrderDraft } from "#src/orders/order-draft.ts"
import { placeOrder } from "#src/orders/place-order.ts"
import { recordOrderEvents } from "#src/orders/record-order-events.ts"
import type { Chance } from "./chance.ts"
import { fateOf } from "./fates.ts"
import type { Owner } from "./open-accounts.ts"
import type { Stage } from "./stage.ts"

export type Act = { at: Date; play: () => Promise<unknown> }

/** What one merchant's orders become, act by act: the placing, then each event, recorded some minutes after it happened. */
export function actsOf(
  stage: Stage,
  merchant: { owner: Owner; sales: OrderDraft[] },
  now: Date,
  chance: Chance,
): Act[] {
  const { owner, sales } = merchant
  return sales.flatMap((sale) => {
    const { placedAt: at, externalId, lines } = sale
    const shop: Actor = systemActor(owner.accountId)
    const placing = { at, play: () => stage.act(shop, (trx) => placeOrder(trx, shop, sale, at)) }
    const events = fateOf(at, lines, now, chance).map((event) => {
      const told = later(event.occurredAt, chance.between(1, 30) * minute)
      const record = { order: { externalId }, events: [event] }
      return { at: told, play: () => stage.act(owner, (trx) => recordOrderEvents(trx, owner, record, told)) }
    })
    return [placing, ...events]
  })
}

/** Plays the acts in the order of time, and releases commissions as their holds end. */
export async function play(stage: Stage, acts: Act[], now: Date, tell: (line: string) => void) {
  const sorted = inOrder(acts, now)
  let releasedAt = new Date(0)
  let forgotten = false
  for (const [index, { at, play: playAct }] of sorted.entries()) {
    if (at.getTime() - releasedAt.getTime() > hour) {
      await releaseDue(stage, at)
      releasedAt = at
    }
    if (!forgotten && at > later(now, -36 * hour)) {
      await forgetLetters(stage)
      forgotten = true
    }
    await playAct()
    if (index % Math.ceil(sorted.length / 10) === 0)
      tell(`    ${at.toISOString().slice(0, 10)}: ${index} of ${sorted.length} acts`)
  }
  await releaseDue(stage, now)
}

/** Of acts at one instant, the one named first comes first. */
export function inOrder(acts: Act[], now: Date): Act[] {
  return acts.filter(({ at }) => at <= now).toSorted((a, b) => a.at.getTime() - b.at.getTime())
}

async function releaseDue(stage: Stage, now: Date) {
  const due = await stage.asWorker((trx) => listDueCommissions(trx, now))
  for (const { accountId, commissionId } of due) {
    await stage.asWorker((trx) => releaseCommission(trx, accountId, commissionId, now))
  }
}

/** Letters of weeks ago were read weeks ago: only those of the last day and a half wait for the mail catcher. */
async function forgetLetters(stage: Stage) {
  await stage.owner.query("delete from pgboss.job where name like 'send-%' or name like 'announce-%'")
}
