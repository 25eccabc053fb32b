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

/** What happens to some accounts, and nothing to those of another lane: lanes need not wait for each other. */
export type Lanes = { sales: Act[]; files: Act[] }

/** Letters of weeks ago were read weeks ago: only those of the last day and a half wait for the mail catcher. */
export async function play(stage: Stage, lanes: Lanes, now: Date, tell: (line: string) => void) {
  const recent = later(now, -36 * hour)
  const [sales, files] = [inOrder(lanes.sales, now), inOrder(lanes.files, now)]
  const isOld = ({ at }: Act) => at <= recent
  await Promise.all([playSales(stage, sales.filter(isOld), tell), playAll(files.filter(isOld))])
  await stage.owner.query("delete from pgboss.job where name like 'send-%' or name like 'announce-%'")
  const isRecent = ({ at }: Act) => at > recent
  await Promise.all([playSales(stage, sales.filter(isRecent), tell), playAll(files.filter(isRecent))])
  await releaseDue(stage, now)
}

export async function playAll(acts: Act[]) {
  for (const { play: playAct } of acts) await playAct()
}

/** Plays them, and releases commissions as their holds end. */
async function playSales(stage: Stage, acts: Act[], tell: (line: string) => void) {
  let releasedAt = new Date(0)
  for (const [index, { at, play: playAct }] of acts.entries()) {
    if (at.getTime() - releasedAt.getTime() > 3 * hour) {
      await releaseDue(stage, at)
      releasedAt = at
    }
    await playAct()
    if (index % 250 === 0) tell(`    ${at.toISOString().slice(0, 10)}: ${index} of ${acts.length} acts`)
  }
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
