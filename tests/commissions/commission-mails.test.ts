import { beforeAll, beforeEach, describe, expect, test } from "vitest"
import { inAccount, inNoAccount } from "#db/database.ts"
import { run as sendReleased } from "#jobs/send-commission-released.ts"
import { run as sendReversed } from "#jobs/send-commission-reversed.ts"
import { run as sendFirstSale } from "#jobs/send-first-sale.ts"
import { NotFound } from "#src/errors.ts"
import { chooseKinds } from "#src/notifications/choose-kinds.ts"
import { placeOrder } from "#src/orders/place-order.ts"
import { recordOrderEvents } from "#src/orders/record-order-events.ts"
import { atlas, now, rif, salma, users } from "#tests/cast.ts"
import { cloneDatabase } from "#tests/database.ts"
import { catchMail } from "#tests/mail/mail-catcher.ts"
import { arganOrder, event } from "#tests/orders/drafts.ts"
import { recordOf } from "#tests/orders/records.ts"

const database = await cloneDatabase()
const caught = await catchMail()
const app = database.open("app")
const worker = database.open("worker")

beforeEach(() => {
  caught.length = 0
})

async function live(externalId: string, ...events: ReturnType<typeof event>[]) {
  return inAccount(app, atlas.id, async (trx) => {
    await placeOrder(trx, atlas.owner, arganOrder({ externalId }), now)
    if (events.length > 0) await recordOrderEvents(trx, atlas.owner, { order: { externalId }, events }, now)
    const { conversion, commission } = await recordOf(trx, atlas.id, externalId)
    return { accountId: atlas.id, conversionId: conversion?.id ?? "", commissionId: commission?.id ?? "" }
  })
}

/** Usually such news comes once a day. */
const atOnce = (mail: "on" | "digest") =>
  inNoAccount(app, (trx) =>
    chooseKinds(
      trx,
      { userId: users.salma.id, givenBy: "settings" },
      (["commissions_released", "commissions_reversed"] as const).map((kind) => ({ kind, mail })),
      now,
    ),
  )

describe("the influencer is told", () => {
  beforeAll(() => atOnce("on"))

  test("of the first sale, once, and of no second one", async () => {
    const first = await live("1001")
    const second = await live("1002")
    await sendFirstSale(worker, first)
    await sendFirstSale(worker, first)
    await sendFirstSale(worker, second)

    expect(caught.map((mail) => mail.subject)).toEqual(["Votre première vente chez Coopérative Atlas"])
    expect(caught[0]?.text).toContain("Une commande de 220,00\u00a0DH")
    expect(caught[0]?.text).toContain("18,33\u00a0DH")
    expect(caught[0]?.text).toContain("14 jours")
  })

  test("of a released commission, in their language", async () => {
    const setLocale = (locale: string) =>
      inNoAccount(worker, (trx) =>
        trx.updateTable("auth.users").set({ locale }).where("id", "=", users.salma.id).execute(),
      )
    await setLocale("ar")
    await sendReleased(worker, await live("1003", event("delivered", 1), event("settled", 2)))
    await setLocale("fr")

    expect(caught[0]?.subject).toBe("عمولة مكتسبة: 18,33\u00a0درهم")
    expect(caught[0]?.text).toContain("Coopérative Atlas")
  })

  test("of what is taken back, and that it will be deducted when it was paid", async () => {
    const returned = { lines: [{ sku: atlas.argan.sku, quantity: 1 }] }
    const paid = await live("1004", event("delivered", 1), event("settled", 2), event("returned", 18, returned))
    await sendReversed(worker, paid)
    await inAccount(app, atlas.id, (trx) =>
      trx
        .updateTable("commissions")
        .set({ paidCents: 1833n, reversedCents: 1833n })
        .where("id", "=", paid.commissionId)
        .execute(),
    )
    await sendReversed(worker, paid)

    expect(caught.map((mail) => mail.subject)).toEqual([
      "Commission annulée\u00a0: 9,16\u00a0DH",
      "Commission annulée\u00a0: 18,33\u00a0DH",
    ])
    expect(caught[0]?.text).toContain("Il vous reste 9,17\u00a0DH")
    expect(caught[0]?.text).not.toContain("prochain versement")
    expect(caught[1]?.text).toContain("prochain versement")
  })
})

test("a viewer and a former member are told nothing", async () => {
  const told = await live("1005", event("delivered", 1), event("settled", 2))
  const change = (values: { role?: string; endedAt?: Date | null }) =>
    inNoAccount(worker, (trx) => trx.updateTable("memberships").set(values).where("accountId", "=", salma.id).execute())
  await change({ role: "viewer" })
  await sendReleased(worker, told)
  await change({ role: "owner", endedAt: now })
  await sendReleased(worker, told)
  await change({ endedAt: null })

  expect(caught).toEqual([])
})

test("cannot tell of another account's commission", async () => {
  const { commissionId } = await live("1006")

  await expect(sendReleased(worker, { accountId: rif.id, commissionId })).rejects.toThrow(NotFound)
})
