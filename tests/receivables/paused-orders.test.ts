import { expect, test } from "vitest"
import { type Db, inAccount } from "#db/database.ts"
import { day, later } from "#src/clock.ts"
import { placeOrder } from "#src/orders/place-order.ts"
import { atlas, now, rif } from "#tests/cast.ts"
import { arganOrder } from "#tests/orders/drafts.ts"
import { recordOf } from "#tests/orders/records.ts"
import { enterLimits } from "./debt.ts"

const { app, owner } = await enterLimits()
const [began, ended] = [later(now, -10 * day), later(now, -5 * day)]
const limits = { owedCents: 12_000n, limitCents: 10_000n, limitDays: 30 }

const pause = (db: Db, accountId: string, row: { beganAt: Date; endedAt: Date | null; state?: string }) =>
  db
    .insertInto("receivablePauses")
    .values({ accountId, state: "paused", ...limits, ...row, pausesAt: row.state === "warned" ? now : null })
    .execute()
await pause(owner, atlas.id, { beganAt: began, endedAt: ended })
await pause(owner, atlas.id, { state: "warned", beganAt: ended, endedAt: null })
await pause(owner, rif.id, { beganAt: later(now, -90 * day), endedAt: null })

const placed = (externalId: string, placedAt: Date) =>
  inAccount(app, atlas.id, async (trx) => {
    const placement = await placeOrder(trx, atlas.owner, arganOrder({ externalId, placedAt }), now)
    const { order, commission } = await recordOf(trx, atlas.id, externalId)
    return { isAccepted: placement.ok, reason: order.attributionReason, earns: commission?.amountCents ?? null }
  })

const credited = { isAccepted: true, reason: "promo_code", earns: 1833n }
const refused = { isAccepted: true, reason: "program_closed", earns: null }

test.each([
  ["before the pause", later(began, -1), credited],
  ["as it begins", began, refused],
  ["during it", later(began, 2 * day), refused],
  ["just before its end", later(ended, -1), refused],
  ["as it ends, a warning being no pause, nor the rival's", ended, credited],
] as const)("an order placed %s is accepted, and credited or not by when it was placed", async (when, at, expected) => {
  expect(await placed(when, at)).toEqual(expected)
})

test("an order told again stays as it was judged", async () => {
  expect(await placed("late", later(began, day))).toEqual(refused)
  expect(await placed("late", later(began, day))).toEqual(refused)
})
