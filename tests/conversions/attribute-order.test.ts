import { sql } from "kysely"
import { beforeAll, describe, expect, test } from "vitest"
import { type Db, inAccount, inNoAccount } from "#db/database.ts"
import { newClickId } from "#src/clicks/click-id.ts"
import { day, later, minute } from "#src/clock.ts"
import { findTouches, type OrderTraces } from "#src/conversions/attribute-order.ts"
import { attribute } from "#src/conversions/attribution.ts"
import { accountPhoneKey, knownCustomer } from "#src/customers/customer-keys.ts"
import { placeOrder } from "#src/orders/place-order.ts"
import { atlas, nora, now, rif, salma, users } from "#tests/cast.ts"
import { cloneDatabase } from "#tests/database.ts"
import { arganOrder } from "#tests/orders/drafts.ts"

let app: Db
let worker: Db

beforeAll(async () => {
  const database = await cloneDatabase()
  app = database.open("app")
  worker = database.open("worker")
})

const visitor = "ab".repeat(16)
type Shopper = Omit<OrderTraces, "customer"> & { contact: { phone: string | null; email: string | null } }

const nothing: Shopper = {
  placedAt: now,
  promoCode: null,
  clickId: null,
  visitor: null,
  shopperAccountIds: [],
  contact: { phone: null, email: null },
}

function tracesOf(shopper: Shopper): OrderTraces {
  return { ...shopper, customer: knownCustomer(shopper.contact) }
}

async function click(ago: number, clickClass = "person"): Promise<string> {
  const at = later(now, -ago)
  const id = newClickId(at.getTime())
  const { influencerAccountId, merchantAccountId } = { influencerAccountId: salma.id, merchantAccountId: atlas.id }
  const where = { programId: atlas.program.id, linkId: salma.link.id, productId: atlas.argan.id }
  const who = { visitor: Buffer.from(visitor, "hex"), ipKey: Buffer.alloc(16), class: clickClass, isUnique: false }
  const row = { id, at, merchantAccountId, influencerAccountId, ...where, ...who, day: "2026-11-22" }
  await inNoAccount(worker, (trx) => trx.insertInto("clicks").values(row).execute())
  return id
}

function attributed(traces: Partial<Shopper>, accountId: string = atlas.id) {
  return inAccount(app, accountId, async (trx) => {
    const shopper = { ...nothing, ...traces }
    const attribution = attribute(shopper.placedAt, await findTouches(trx, accountId, tracesOf(shopper)))
    return attribution.credited
      ? { reason: attribution.reason, clickId: attribution.touch.clickId, needsReview: attribution.touch.needsReview }
      : attribution.reason
  })
}

describe("by promo code", () => {
  test.each(["SALMA10", " salma10 ", "Sálma١٠"])("%s", async (promoCode) => {
    expect(await attributed({ promoCode })).toMatchObject({ reason: "promo_code" })
  })

  test("an unknown code and another merchant's are no code", async () => {
    expect(await attributed({ promoCode: "SALMA11" })).toBe("none")
    expect(await attributed({ promoCode: "SALMA10" }, rif.id)).toBe("none")
  })
})

describe("by click", () => {
  test("the one that the order carries", async () => {
    const clickId = await click(day)

    expect(await attributed({ clickId })).toEqual({ reason: "click", clickId, needsReview: false })
  })

  test("that is too old", async () => {
    expect(await attributed({ clickId: await click(31 * day) })).toBe("expired")
  })

  test("that came after the order earns nothing", async () => {
    const clickId = await click(0)

    expect(await attributed({ clickId, placedAt: later(now, -6 * minute) })).toBe("none")
    expect(await attributed({ clickId, placedAt: later(now, -4 * minute) })).toMatchObject({ reason: "click" })
  })

  test("flagged as a bot is credited and looked at", async () => {
    const clickId = await click(day, "bot")

    expect(await attributed({ clickId })).toEqual({ reason: "click", clickId, needsReview: true })
  })

  test("that is malformed, invented or another merchant's is no click", async () => {
    const clickId = await click(day)

    expect(await attributed({ clickId: "not a click" })).toBe("none")
    expect(await attributed({ clickId: newClickId(now.getTime()) })).toBe("none")
    expect(await attributed({ clickId }, rif.id)).toBe("none")
  })

  test("the visitor's last one on a hosted page", async () => {
    const last = await click(-minute)

    expect(await attributed({ visitor })).toMatchObject({ reason: "click", clickId: last })
  })
})

describe("by remembered customer", () => {
  const laila = { phone: "0698765432", email: "Laila@Example.ma" }

  test("known by phone or by e-mail, at that merchant only", async () => {
    const draft = arganOrder({ externalId: "first", contact: { ...laila, name: null, address: null } })
    await inAccount(app, atlas.id, (trx) => placeOrder(trx, atlas.owner, draft, now))

    expect(await attributed({ contact: { phone: "+212 698 76 54 32", email: null } })).toMatchObject({
      reason: "customer",
    })
    expect(await attributed({ contact: { phone: null, email: "laila@example.ma" } })).toMatchObject({
      reason: "customer",
    })
    expect(await attributed({ contact: laila }, rif.id)).toBe("none")
  })

  test("not longer than the window after the touch, however often they come back", async () => {
    const contact = { phone: "0611223344", email: null, name: null, address: null }
    const first = arganOrder({ externalId: "day 0", contact, placedAt: later(now, -25 * day) })
    const second = arganOrder({ externalId: "day 20", contact, placedAt: later(now, -5 * day), promoCode: null })
    await inAccount(app, atlas.id, (trx) => placeOrder(trx, atlas.owner, first, now))
    await inAccount(app, atlas.id, (trx) => placeOrder(trx, atlas.owner, second, now))

    expect(await attributed({ contact, placedAt: later(now, 5 * day) })).toMatchObject({ reason: "customer" })
    expect(await attributed({ contact, placedAt: later(now, 6 * day) })).toBe("expired")
  })
})

describe("nobody is credited", () => {
  test("with their own order, signed in or by phone", async () => {
    const phoneKey = accountPhoneKey("0655555555")
    await inNoAccount(worker, (trx) =>
      trx.insertInto("accountContacts").values({ accountId: salma.id, phoneKey }).execute(),
    )

    expect(await attributed({ promoCode: "SALMA10", shopperAccountIds: [nora.id, salma.id] })).toBe("self_order")
    expect(await attributed({ promoCode: "SALMA10", contact: { phone: "٠٦٥٥٥٥٥٥٥٥", email: null } })).toBe("self_order")
    expect(await attributed({ promoCode: "SALMA10", shopperAccountIds: [nora.id] })).toMatchObject({
      reason: "promo_code",
    })
  })

  test("while suspended", async () => {
    const suspension = { accountId: salma.id, reason: "fraud", scope: "everything", imposedBy: users.khadija.id }
    await inNoAccount(worker, (trx) => trx.insertInto("suspensions").values(suspension).execute())
    const reason = await attributed({ promoCode: "SALMA10" })
    await inNoAccount(worker, (trx) => trx.deleteFrom("suspensions").execute())

    expect(reason).toBe("suspended")
  })

  test("after leaving the program, or when it has closed", async () => {
    await inNoAccount(worker, (trx) =>
      trx.updateTable("enrollments").set({ status: "left", endedAt: now }).where("id", "=", atlas.salmas).execute(),
    )
    const left = await attributed({ promoCode: "SALMA10" })
    const before = await attributed({ promoCode: "SALMA10", placedAt: later(now, -1) })
    await inNoAccount(worker, (trx) =>
      trx
        .updateTable("enrollments")
        .set({ status: "approved", endedAt: null })
        .where("id", "=", atlas.salmas)
        .execute(),
    )
    await inNoAccount(worker, (trx) =>
      trx.updateTable("programs").set({ closedAt: now }).where("id", "=", atlas.program.id).execute(),
    )
    const closed = await attributed({ promoCode: "SALMA10" })
    await inNoAccount(worker, (trx) =>
      trx.updateTable("programs").set({ closedAt: null }).where("id", "=", atlas.program.id).execute(),
    )

    expect([left, closed]).toEqual(["program_closed", "program_closed"])
    expect(before).toMatchObject({ reason: "promo_code" })
  })
})

test("the touches of one account are never seen from another, whatever account is asked for", async () => {
  const rows = await inAccount(app, rif.id, (trx) =>
    sql`select from promo_codes union all select from customers`.execute(trx),
  )
  const asked = await inAccount(app, rif.id, (trx) =>
    findTouches(trx, atlas.id, tracesOf({ ...nothing, promoCode: "SALMA10" })),
  )

  expect(rows.rows).toEqual([])
  expect(asked).toEqual([])
})
