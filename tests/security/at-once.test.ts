import { beforeAll, describe, expect, test } from "vitest"
import { inAccount, inNoAccount } from "#db/database.ts"
import { day, later } from "#src/clock.ts"
import { releaseCommission } from "#src/commissions/release-commission.ts"
import { recordOrderEvents } from "#src/orders/record-order-events.ts"
import { documentedOrder } from "../api/shop.ts"
import { atlas, now, salma, users, youssef } from "../cast.ts"
import { event } from "../orders/drafts.ts"
import { soapForm } from "../products/details.ts"
import { ask, cookieOf } from "../site.ts"
import { aUser, openWorld, type World } from "./world.ts"

let world: World
let cookie: string
beforeAll(async () => {
  world = await openWorld()
  cookie = world.merchant.owner
})

const twenty = Array.from({ length: 20 }, (_, index) => index)
const post = (path: string, form: Record<string, string> = {}, as = cookie) =>
  ask(path, { method: "POST", cookie: as, form })
const all = (send: (index: number) => Promise<Response>) => Promise.all(twenty.map(send))
const statusesOf = (answers: Response[]) => [...new Set(answers.map(({ status }) => status))].sort()
const auditOf = async (act: string) =>
  (await world.owner.selectFrom("auditEntries").where("act", "=", act).select("id").execute()).length
const ledgerSums = async () => {
  const rows = await world.owner
    .selectFrom("ledgerEntries")
    .groupBy("transactionId")
    .select(({ fn }) => fn.sum("amountCents").as("sum"))
    .execute()
  return [...new Set(rows.map(({ sum }) => Number(sum)))]
}

describe("twenty times at once", () => {
  test("the order form is one order", async () => {
    const form = {
      ...{ form: "f".repeat(43), name: "Nadia", phone: "0661000001", city: "Fès", address: "1, rue", quantity: "1" },
      ...{ promo_code: "", click: "" },
    }
    const answers = await all((index) =>
      ask("/fr/p/huile-argan", { form, headers: { "x-sys-client-address": `10.1.0.${index}` } }),
    )

    const orders = world.owner.selectFrom("orders").where("source", "=", "hosted").select("id")
    expect(await orders.execute()).toHaveLength(1)
    expect(statusesOf(answers).every((status) => status === 303 || status === 429)).toBe(true)
  })

  test("a product, a publication, an archival happen once", async () => {
    const made = await all(() => post("/fr/products", { ...soapForm, sku: "UNE-FOIS" }))
    const products = world.owner.selectFrom("products").where("sku", "=", "UNE-FOIS").select("id")
    const [product] = await products.execute()
    const publish = await all(() => post(`/fr/products/${product?.id}/publication`))
    const archive = await all(() => post(`/fr/products/${product?.id}/archival`))

    expect(await products.execute()).toHaveLength(1)
    expect([statusesOf(made), statusesOf(publish), statusesOf(archive)]).toEqual([[303, 422], [303], [303]])
    expect([await auditOf("publish_product"), await auditOf("archive_product")]).toEqual([1, 1])
  })

  test("an approval against a rejection and a departure decides once", async () => {
    const youssefs = await cookieOf(world.app, youssef.owner)
    const path = `/fr/enrollments/${atlas.youssefs}`
    const answers = await all((index) =>
      index % 3 === 0
        ? post(`${path}/approval`)
        : index % 3 === 1
          ? post(`${path}/rejection`, { reason: "Pas maintenant" })
          : post(`${path}/departure`, {}, youssefs),
    )

    const [approvals, rejections] = [await auditOf("approve_enrollment"), await auditOf("reject_enrollment")]
    const codes = world.owner.selectFrom("promoCodes").where("enrollmentId", "=", atlas.youssefs).select("id")
    expect(statusesOf(answers)).toEqual([303])
    expect(approvals + rejections).toBeLessThanOrEqual(1)
    expect(await codes.execute()).toHaveLength(approvals)
  })

  test("an application is one place", async () => {
    const apply = await all(() =>
      post(
        "/fr/discover/rif-partenaires/application",
        { message: "", termsVersion: "1", accept: "on" },
        world.influencer.owner,
      ),
    )
    const places = world.owner.selectFrom("enrollments").where("influencerAccountId", "=", salma.id).select("id")

    expect(statusesOf(apply)).toEqual([303])
    expect(await places.execute()).toHaveLength(2)
    expect(await auditOf("apply_to_program")).toBe(1)
  })

  test("a promo code goes to one of those who want it", async () => {
    const change = await all((index) =>
      post(
        `/fr/enrollments/${atlas.salmas}/promo-code`,
        { code: index % 2 ? "PAREIL٢" : "pareil2" },
        world.influencer.owner,
      ),
    )
    const codes = world.owner.selectFrom("promoCodes").where("foldedCode", "=", "pareil2").select("id")

    expect(statusesOf(change)).toEqual([303])
    expect(await codes.execute()).toHaveLength(1)
  })

  test("an idempotent call is one order, and each caller hears the same", async () => {
    const answers = await all(() =>
      ask("/api/v1/orders", {
        headers: { authorization: `Bearer ${world.spoils.apiKey}`, "idempotency-key": "vingt" },
        body: JSON.stringify(documentedOrder("vingt")),
      }),
    )
    const bodies = new Set(await Promise.all(answers.map((answer) => answer.text())))

    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1)
    expect(bodies.size).toBe(1)
  })

  test("desk acts in bulk over the same orders in any order neither wait for ever nor count twice", async () => {
    const ids = (await world.owner.selectFrom("orders").where("accountId", "=", atlas.id).select("id").execute()).map(
      ({ id }) => id,
    )
    const answers = await all((index) => {
      const form = new URLSearchParams([
        ["form_id", `formulaire-${index % 4}`],
        ["type", "unreachable"],
      ])
      for (const id of index % 2 ? ids : ids.toReversed()) form.append("order", id)
      return ask("/fr/orders/events", { cookie, form })
    })
    const events = world.owner.selectFrom("orderEvents").where("type", "=", "unreachable").select("id")

    expect(statusesOf(answers)).toEqual([200])
    expect(await events.execute()).toHaveLength(4 * ids.length)
  })

  test("an import is applied once", async () => {
    const path = `/fr/orders/imports/${world.spoils.import}`
    const answers = await all(() => post(`${path}/application`))
    const lines = world.owner
      .selectFrom("carrierImportLines")
      .where("importId", "=", world.spoils.import)
      .select("line")

    expect(statusesOf(answers)).toEqual([303])
    expect(await lines.execute()).toHaveLength(1)
  })
})

describe("at once", () => {
  test("lines corrected while events arrive leave books that balance", async () => {
    const sent = documentedOrder("course")
    await ask("/api/v1/orders", {
      headers: { authorization: `Bearer ${world.spoils.apiKey}` },
      body: JSON.stringify(sent),
    })
    const { id } = await world.owner
      .selectFrom("orders")
      .where("externalId", "=", "course")
      .select("id")
      .executeTakeFirstOrThrow()
    const events = (["confirmed", "shipped", "delivered", "settled"] as const).map((type, index) =>
      event(type, index + 1),
    )
    const arriving = events.map((one) =>
      inAccount(world.app, atlas.id, (trx) =>
        recordOrderEvents(trx, atlas.owner, { order: { orderId: id }, events: [one] }, now),
      ),
    )
    const correcting = twenty.map((index) =>
      post(`/fr/orders/${id}/lines`, { "quantity-0": String(1 + (index % 5)), discount: "0", shipping: "35" }),
    )
    expect(statusesOf(await Promise.all(correcting))).toEqual([303])
    await Promise.all(arriving)

    const order = await world.owner.selectFrom("orders").where("id", "=", id).selectAll().executeTakeFirstOrThrow()
    const commission = await world.owner
      .selectFrom("commissions")
      .innerJoin("conversions", "conversions.id", "commissions.conversionId")
      .where("conversions.orderId", "=", id)
      .select(["amountCents", "reversedCents"])
      .executeTakeFirstOrThrow()
    const [line] = order.lines as { quantity: number; taxCents: number | string }[]
    const quantity = BigInt(line?.quantity ?? 0)
    const base = 12000n * quantity - order.discountCents - BigInt(line?.taxCents ?? 0)
    expect([order.state, commission.reversedCents]).toEqual(["settled", 0n])
    expect(commission.amountCents).toBe((base * 1000n + 5000n) / 10000n)
    expect(await ledgerSums()).toEqual([0])
  })

  test("a release that runs many times over is one release", async () => {
    const { commission, order } = world.spoils
    const events = [event("delivered", 1), event("settled", 2)]
    // The world has paid a centime of it, for those who may say what they think of who paid.
    await world.owner.updateTable("commissions").set({ paidCents: 0n }).where("id", "=", commission).execute()
    await inAccount(world.app, atlas.id, (trx) =>
      recordOrderEvents(trx, atlas.owner, { order: { orderId: order }, events }, later(now, -18 * day)),
    )
    const release = () => inNoAccount(world.worker, (trx) => releaseCommission(trx, atlas.id, commission, now))
    await Promise.all(Array.from({ length: 8 }, release))

    const causes = world.owner.selectFrom("ledgerTransactions").where("commissionId", "=", commission).select("cause")
    expect((await causes.execute()).filter(({ cause }) => cause === "hold_over")).toHaveLength(1)
    expect(await ledgerSums()).toEqual([0])
  })

  test("two owners who leave leave one owner", async () => {
    const second = await aUser(world.owner)
    const membership = { accountId: atlas.id, userId: second, role: "owner", createdAt: now }
    await world.owner.insertInto("memberships").values(membership).execute()
    await world.owner
      .updateTable("memberships")
      .set({ endedAt: now })
      .where("accountId", "=", atlas.id)
      .where("role", "=", "owner")
      .where("userId", "not in", [second, users.khadija.id])
      .execute()
    const other = await cookieOf(world.app, { userId: second, accountId: atlas.id })
    await Promise.all([
      post(`/fr/settings/members/${users.khadija.id}/removal`),
      post(`/fr/settings/members/${second}/removal`, {}, other),
      post(`/fr/settings/members/${second}/role`, { role: "viewer" }, other),
      post(`/fr/settings/members/${users.khadija.id}/role`, { role: "viewer" }),
    ])

    const owners = world.owner.selectFrom("memberships").where("accountId", "=", atlas.id).where("role", "=", "owner")
    expect(await owners.where("endedAt", "is", null).select("userId").execute()).toHaveLength(1)
  })
})
