import { beforeAll, describe, expect, test } from "vitest"
import { inAccount } from "#db/database.ts"
import { i18n } from "#src/i18n/i18n.ts"
import { findDeskOrder } from "#src/orders/desk-queries.ts"
import { placeOrder } from "#src/orders/place-order.ts"
import { recordOrderEvents } from "#src/orders/record-order-events.ts"
import { atlas, now, rif, salma } from "../cast.ts"
import { cloneDatabase } from "../database.ts"
import { arganOrder, event } from "../orders/drafts.ts"
import { ask, cookieOf } from "../site.ts"

const database = await cloneDatabase()
const db = database.open("app")
let orderId = ""
let cookies: Record<"owner" | "viewer" | "rival" | "influencer", string>

beforeAll(async () => {
  await inAccount(db, atlas.id, async (trx) => {
    const placement = await placeOrder(trx, atlas.owner, arganOrder(), now)
    if (placement.ok) orderId = placement.value.orderId
  })
  cookies = {
    owner: await cookieOf(db, atlas.owner),
    viewer: await cookieOf(db, atlas.viewer),
    rival: await cookieOf(db, rif.owner),
    influencer: await cookieOf(db, salma.owner),
  }
})

const post = (path: string, form: Record<string, string>, asked: { cookie: string; partial?: boolean }) =>
  ask(path, { form, ...asked })

describe("the queue", () => {
  test.each(["fr", "ar"])("opens in %s, with the shopper for whoever works it", async (locale) => {
    const html = await (await ask(`/${locale}/orders`, { cookie: cookies.owner })).text()

    expect(html).toContain("Laila")
    expect(html).toContain("tel:+212612345678")
    expect(html).toContain("https://wa.me/212612345678?text=")
    expect(html).toContain(`action="/${locale}/orders/${orderId}/events"`)
  })

  test("masks the shopper and shows no button to a viewer", async () => {
    const html = await (await ask("/fr/orders", { cookie: cookies.viewer })).text()

    expect(html).toContain("L•••")
    expect(html).not.toContain("Laila")
    expect(html).not.toContain("612345678")
    expect(html).not.toContain(`/orders/${orderId}/events`)
  })

  test("is no page of an influencer's account, and shows a rival nothing", async () => {
    const html = await (await ask("/fr/orders?search=argan", { cookie: cookies.rival })).text()

    expect((await ask("/fr/orders", { cookie: cookies.influencer })).status).toBe(404)
    expect(html).not.toContain(orderId)
  })
})

describe("an act", () => {
  test("answers htmx by the order's card, and a plain form by the page it came from", async () => {
    const path = `/fr/orders/${orderId}/events`
    const form = { form_id: "formulaire-1", type: "confirmed", back: "/fr/orders?state=placed" }
    const card = await post(path, form, { cookie: cookies.owner, partial: true })
    const plain = await post(path, form, { cookie: cookies.owner })
    const html = await card.text()

    expect(html).toMatch(new RegExp(`^<li id="order-${orderId}"`))
    expect(html).toContain("Confirmée")
    expect([plain.status, plain.headers.get("location")]).toEqual([303, "/fr/orders?state=placed"])
  })

  test("says in the card why it cannot be", async () => {
    const form = { form_id: "formulaire-2", type: "settled" }
    const card = await post(`/fr/orders/${orderId}/events`, form, { cookie: cookies.owner, partial: true })

    expect(await card.text()).toContain(i18n("fr").t("orders.refused.not_now"))
  })

  test("is refused to a viewer, and unknown to a rival", async () => {
    const path = `/fr/orders/${orderId}/events`
    const form = { form_id: "formulaire-3", type: "shipped" }

    expect((await post(path, form, { cookie: cookies.viewer })).status).toBe(403)
    expect((await post(path, form, { cookie: cookies.rival })).status).toBe(404)
  })

  test("sends nobody to another site", async () => {
    const form = { form_id: "formulaire-4", type: "shipped", back: "https://evil.example/" }
    const answer = await post(`/fr/orders/${orderId}/events`, form, { cookie: cookies.owner })

    expect(answer.headers.get("location")).toBe("/fr/orders")
  })

  test("in bulk reports each row in the reader's language", async () => {
    const form = { form_id: "formulaire-5", type: "delivered", order: orderId, back: "/ar/orders" }
    const html = await (await post("/ar/orders/events", form, { cookie: cookies.owner })).text()

    expect(html).toContain("تمت معالجة طلبية واحدة")
    expect(html).toContain("1001")
  })

  test("without its type is answered 400", async () => {
    expect((await post("/fr/orders/events", { order: orderId }, { cookie: cookies.owner })).status).toBe(400)
  })
})

describe("an order's page", () => {
  test("tells its life and explains its commission", async () => {
    await inAccount(db, atlas.id, (trx) =>
      recordOrderEvents(trx, atlas.owner, { order: { orderId }, events: [event("settled", 3)] }, now),
    )
    const html = await (await ask(`/fr/orders/${orderId}`, { cookie: cookies.owner })).text()

    expect(html).toContain("Khadija")
    expect(html).toContain("Salma B.")
    expect(html).toContain("Code promo saisi à la commande")
    expect(html).toContain("10\u00a0% sur tous les produits")
    expect(html).toContain("18,33")
  })

  test("is unknown to a rival and to a malformed id", async () => {
    expect((await ask(`/fr/orders/${orderId}`, { cookie: cookies.rival })).status).toBe(404)
    expect((await ask("/fr/orders/42", { cookie: cookies.owner })).status).toBe(404)
  })
})

describe("a correction of lines", () => {
  test.each([
    { "quantity-0": "deux" },
    { "quantity-0": "" },
    { "quantity-0": "10001" },
    { "quantity-0": "-1" },
    { "quantity-0": "2", shipping: "999999999999" },
    { "quantity-0": "2", discount: "gratuit" },
  ])("of %o changes nothing", async (typed) => {
    const placed = await inAccount(db, atlas.id, (trx) =>
      placeOrder(trx, atlas.owner, arganOrder({ externalId: JSON.stringify(typed) }), now),
    )
    const id = placed.ok ? placed.value.orderId : ""
    const stored = () => inAccount(db, atlas.id, (trx) => findDeskOrder(trx, atlas.id, id))
    const before = await stored()
    const form = { discount: "0", shipping: "35", ...typed }
    const answer = await post(`/fr/orders/${id}/lines`, form, { cookie: cookies.owner })

    expect(answer.status).toBe(303)
    expect(await stored()).toEqual(before)
  })
})
