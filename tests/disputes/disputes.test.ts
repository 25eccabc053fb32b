import { describe, expect, test } from "vitest"
import { inAccount } from "#db/database.ts"
import { day, later } from "#src/clock.ts"
import { acceptDispute } from "#src/disputes/answer-dispute.ts"
import { openDispute } from "#src/disputes/open-dispute.ts"
import { findDispute, listDisputes } from "#src/disputes/reading-queries.ts"
import { Forbidden, NotFound } from "#src/errors.ts"
import { atlas, nora, now, rif, salma, staff } from "#tests/cast.ts"
import { earnedCents, idOf, setDisputeStage, words } from "./dispute-stage.ts"

const stage = await setDisputeStage()
const { app, open, refuse, accept, escalate, withdraw, decide, moveLate, reversed, place, escalated } = stage

describe("an influencer", () => {
  test("contests a reversed commission within thirty days, once", async () => {
    const commissionId = await reversed("taken-back")
    const contested = { by: "commission", commissionId } as const

    expect(await open(contested, later(now, 31 * day))).toEqual({ ok: false, reason: "too_late" })
    const id = idOf(await open(contested))
    expect(await open(contested)).toEqual({ ok: false, reason: "already_disputed" })
    expect(await stage.disputeOf(id)).toMatchObject({
      ...{ kind: "reversed", state: "open", claimedCents: earnedCents, answerBy: later(now, 7 * day) },
    })
  })

  test("contests an order that carries its code and was not credited, and what it would have earned is known", async () => {
    const expired = { placedAt: later(now, -3 * day), promoCode: salma.promoCode }
    await stage.owner
      .updateTable("enrollments")
      .set({ status: "left", endedAt: later(now, -9 * day) })
      .where("id", "=", atlas.salmas)
      .execute()
    await place("left-out", expired)
    await stage.owner
      .updateTable("enrollments")
      .set({ status: "approved", endedAt: null })
      .where("id", "=", atlas.salmas)
      .execute()
    const order = await stage.owner
      .selectFrom("orders")
      .where("externalId", "=", "left-out")
      .select(["id", "attributionReason"])
      .executeTakeFirstOrThrow()
    expect(order.attributionReason).toBe("program_closed")

    const id = idOf(await open({ by: "order", orderId: order.id }))
    expect(await stage.disputeOf(id)).toMatchObject({ kind: "uncredited", claimedCents: earnedCents, orderTold: null })
    await expect(inAccountOfNora({ by: "order", orderId: order.id })).rejects.toThrow(NotFound)
  })

  test("tells of an order that the platform cannot show, within sixty days, once", async () => {
    const told = { by: "description", enrollmentId: atlas.salmas, goodsCents: 300_00n } as const
    const order = { ...told, orderTold: "Commande n° 77, Huile d’argan", orderedOn: "2026-11-10" }

    expect(await open({ ...order, orderedOn: "2026-09-01" })).toEqual({ ok: false, reason: "too_late" })
    expect(await open({ ...order, orderedOn: "2026-11-29" })).toEqual({ ok: false, reason: "too_late" })
    const id = idOf(await open(order))
    expect(await open({ ...order, orderTold: order.orderTold.toUpperCase() })).toEqual({
      ...{ ok: false, reason: "already_disputed" },
    })
    expect(await stage.disputeOf(id)).toMatchObject({ claimedCents: 30_00n })
    await expect(inAccountOfNora(order)).rejects.toThrow(NotFound)
  })

  test("withdraws, and may open again", async () => {
    const contested = { by: "commission", commissionId: await reversed("taken-back-again") } as const
    const id = idOf(await open(contested))

    expect(await withdraw(id)).toMatchObject({ ok: true })
    expect(await withdraw(id)).toEqual({ ok: false, reason: "over" })
    expect(await accept(id)).toEqual({ ok: false, reason: "not_open" })
    expect(await open(contested)).toMatchObject({ ok: true })
  })

  const inAccountOfNora = (contested: Parameters<typeof open>[0]) =>
    inAccount(app, nora.id, (trx) => openDispute(trx, nora.owner, { contested, words, evidence: null }, now))
})

describe("a merchant", () => {
  test("refuses with a reason, and the influencer has fourteen days to go further", async () => {
    const id = idOf(await open({ by: "commission", commissionId: await reversed("refused") }))

    expect(await escalate(id)).toEqual({ ok: false, reason: "not_refused" })
    expect(await refuse(id)).toMatchObject({ ok: true })
    expect(await refuse(id)).toEqual({ ok: false, reason: "not_open" })
    expect(await escalate(id, later(now, 14 * day))).toEqual({ ok: false, reason: "too_late" })
    expect(await escalate(id)).toMatchObject({ ok: true })
    expect(await escalate(id)).toEqual({ ok: false, reason: "not_refused" })
  })

  test("never sees nor answers another's dispute", async () => {
    const id = idOf(await open({ by: "commission", commissionId: await reversed("rivals") }))
    const asRif = <T>(work: Parameters<typeof inAccount<T>>[2]) => inAccount(app, rif.id, work)

    await expect(asRif((trx) => findDispute(trx, rif.id, id))).rejects.toThrow(NotFound)
    expect(await asRif((trx) => listDisputes(trx, "merchant", rif.id, 1))).toEqual([])
    const acceptance = { disputeId: id, amountCents: null, words: null }
    await expect(asRif((trx) => acceptDispute(trx, rif.owner, acceptance, now))).rejects.toThrow(NotFound)
  })
})

describe("time", () => {
  test("hands over what is unanswered and ends what is left refused, once", async () => {
    const silent = idOf(await open({ by: "commission", commissionId: await reversed("silent") }))
    const left = idOf(await open({ by: "commission", commissionId: await reversed("left") }))
    await refuse(left)

    await moveLate(later(now, 7 * day))
    expect(await stage.disputeOf(silent)).toMatchObject({ state: "escalated", escalatedBy: null })
    expect(await accept(silent)).toEqual({ ok: false, reason: "not_open" })
    await moveLate(later(now, 14 * day))
    expect(await moveLate(later(now, 14 * day))).toEqual({ escalated: 0, lapsed: 0 })
    expect(await stage.disputeOf(left)).toMatchObject({ state: "dismissed", decidedAs: "system" })
    const told = await stage.owner
      .selectFrom("notifications")
      .where("kind", "like", "dispute_%")
      .select("key")
      .execute()
    const ofSilent = told.filter(({ key }) => key.startsWith(`dispute:${silent}`))
    expect(new Set(ofSilent.map(({ key }) => key.split(":").at(-1)))).toEqual(
      new Set(["dispute_opened", "dispute_escalated"]),
    )
  })
})

describe("staff", () => {
  const accepted = (disputeId: string, amountCents: bigint, aboveReason: string | null = null) =>
    decide({ disputeId, reason: "Le reçu le prouve.", award: { amountCents, aboveReason } })

  test("decide only what was handed to them, and only some of them do", async () => {
    const id = idOf(await open({ by: "commission", commissionId: await reversed("not-yet") }))
    expect(await accepted(id, earnedCents)).toEqual({ ok: false, reason: "not_escalated" })
    const handed = await escalated("theirs")
    const dismissal = { disputeId: handed, reason: "Rien ne le montre.", award: null }

    for (const role of ["finance", "support"] as const)
      await expect(decide(dismissal, now, staff[role](atlas.id))).rejects.toThrow(Forbidden)
    await expect(decide(dismissal, now, staff.compliance(rif.id))).rejects.toThrow(NotFound)
    expect(await decide({ ...dismissal, reason: "" })).toEqual({ ok: false, reason: "reason_missing" })
    expect(await decide(dismissal)).toMatchObject({ ok: true })
    expect(await decide(dismissal)).toEqual({ ok: false, reason: "not_escalated" })
    expect(await stage.awardsOf(handed)).toEqual([])
  })

  test("give no more than the order would have earned, unless they say why", async () => {
    const id = await escalated("above")

    expect(await accepted(id, 0n)).toEqual({ ok: false, reason: "amount_missing" })
    expect(await accepted(id, earnedCents + 1n)).toEqual({ ok: false, reason: "amount_above" })
    expect(await accepted(id, 5_000_000_00n, "geste")).toEqual({ ok: false, reason: "amount_above" })
    expect(await accepted(id, 25_00n, "Deux commandes en une.")).toMatchObject({ ok: true })
    expect(await stage.awardsOf(id)).toMatchObject([{ amountCents: 25_00n, state: "released" }])
    expect(await stage.differences()).toEqual([])
  })
})
