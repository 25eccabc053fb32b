import { expect, test } from "vitest"
import { inAccount } from "#db/database.ts"
import { day, later } from "#src/clock.ts"
import { newId } from "#src/crypto/new-id.ts"
import { readDisputable } from "#src/disputes/disputable.ts"
import type { Contested } from "#src/disputes/grounds.ts"
import { readNewDispute } from "#src/disputes/read-new-dispute.ts"
import { atlas, now, salma } from "#tests/cast.ts"
import { earnedCents, idOf, setDisputeStage } from "./dispute-stage.ts"

const { app, owner, open, accept, escalated, decide, withdraw, place, reversed, disputeOf } = await setDisputeStage()

function told(orderTold: string): Contested {
  return { by: "description", enrollmentId: atlas.salmas, goodsCents: 300_00n, orderTold, orderedOn: "2026-11-02" }
}

/** An order with Salma's code, placed while she was out of the program. */
async function uncredited(externalId: string, placedAt = later(now, -3 * day)): Promise<string> {
  const change = (status: "left" | "approved", endedAt: Date | null) =>
    owner.updateTable("enrollments").set({ status, endedAt }).where("id", "=", atlas.salmas).execute()
  await change("left", later(now, -90 * day))
  await place(externalId, { placedAt })
  await change("approved", null)
  const found = owner.selectFrom("orders").where("externalId", "=", externalId).select("id")
  return (await found.executeTakeFirstOrThrow()).id
}

test.each(["n° CMD-31", "#cmd-31", "  Cmd-31 ", "Commande nº CMD-٣١, Casablanca", "commande cmd-31"])(
  "an order told as %s is the order of that number",
  async (orderTold) => {
    const known = await owner.selectFrom("orderKeys").where("externalId", "=", "CMD-31").select("orderId").execute()
    const orderId = known[0]?.orderId ?? (await uncredited("CMD-31"))
    const id = idOf(await open(told(orderTold)))

    expect(await disputeOf(id)).toMatchObject({ orderId, orderTold: null, claimedCents: earnedCents })
    expect(await open({ by: "order", orderId })).toEqual({ ok: false, reason: "already_disputed" })
    expect(await open(told("N° cmd-31"))).toEqual({ ok: false, reason: "already_disputed" })
    await withdraw(id)
  },
)

test("a reversed commission is contested once, picked or told; one that stands is not", async () => {
  const commissionId = await reversed("32")
  const id = idOf(await open(told("n° 32")))
  expect(await disputeOf(id)).toMatchObject({ kind: "reversed", commissionId })
  expect(await open({ by: "commission", commissionId })).toEqual({ ok: false, reason: "already_disputed" })

  await place("33")
  expect(await open(told("#33"))).toEqual({ ok: false, reason: "credited" })
})

test("an order that comes after it was told is not contested again, nor offered", async () => {
  const id = idOf(await open(told("Commande n° 34")))
  const orderId = await uncredited("#34")

  expect(await open({ by: "order", orderId })).toEqual({ ok: false, reason: "already_disputed" })
  const offered = await inAccount(app, salma.id, (trx) => readDisputable(trx, salma.id, now))
  expect(offered.uncredited.map((order) => order.orderId)).not.toContain(orderId)
  await withdraw(id)
  expect(await open({ by: "order", orderId })).toMatchObject({ ok: true })
})

test("of two that open at once, picked and told, one does", async () => {
  const orderId = await uncredited("35")
  const opened = await Promise.all([open({ by: "order", orderId }), open(told("n° 35"))])
  expect(opened.map(({ ok }) => ok).sort()).toEqual([false, true])
})

test("two disputes of one order, from before its number was known, are never both accepted", async () => {
  const first = idOf(await open(told("n° 36")))
  const commissionId = await reversed("late-36")
  const [second, third] = [idOf(await open({ by: "commission", commissionId })), await escalated("late-37")]
  await owner.updateTable("orderKeys").set({ externalId: "36" }).where("externalId", "=", "late-36").execute()

  const accepted = await Promise.all([accept(first), accept(second)])
  expect(accepted.filter(({ ok }) => !ok)).toEqual([{ ok: false, reason: "awarded" }])
  const award = { amountCents: earnedCents, aboveReason: null }
  expect(await decide({ disputeId: third, reason: "Le reçu le prouve.", award })).toMatchObject({ ok: true })
})

test("an order behind two hundred newer ones is contested within sixty days, and no later", async () => {
  const [orderId, late] = [
    await uncredited("old", later(now, -59 * day)),
    await uncredited("late", later(now, -61 * day)),
  ]
  await uncredited("newer")
  await copyOrder("newer", 200)

  const about = { commission: "", order: orderId }
  const { picked } = await inAccount(app, salma.id, (trx) => readNewDispute(trx, salma.id, about, now))
  expect(picked).toMatchObject({ by: "order", order: { orderId } })
  expect(await open({ by: "order", orderId })).toMatchObject({ ok: true })
  expect(await open({ by: "order", orderId: late })).toEqual({ ok: false, reason: "too_late" })
})

async function copyOrder(externalId: string, times: number) {
  for (let copy = 0; copy < times; copy++) {
    const order = await owner
      .selectFrom("orders")
      .where("externalId", "=", externalId)
      .selectAll()
      .executeTakeFirstOrThrow()
    const lines = JSON.stringify(order.lines)
    await owner
      .insertInto("orders")
      .values({ ...order, id: newId(), lines, externalId: `${externalId}-${copy}` })
      .execute()
  }
}
