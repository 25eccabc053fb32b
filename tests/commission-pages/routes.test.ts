import { beforeAll, describe, expect, test } from "vitest"
import { inAccount } from "#db/database.ts"
import { i18n } from "#src/i18n/i18n.ts"
import { placeOrder } from "#src/orders/place-order.ts"
import { recordOrderEvents } from "#src/orders/record-order-events.ts"
import { atlas, nora, now, rif, salma } from "../cast.ts"
import { cloneDatabase } from "../database.ts"
import { arganOrder, event } from "../orders/drafts.ts"
import { ask, cookieOf } from "../site.ts"

const database = await cloneDatabase()
const db = database.open("app")
let cookies: Record<"merchant" | "influencer" | "rivalMerchant" | "rivalInfluencer", string>
let commissionId = ""

beforeAll(async () => {
  await inAccount(db, atlas.id, async (trx) => {
    await placeOrder(trx, atlas.owner, arganOrder({ externalId: "1002" }), now)
    await placeOrder(trx, atlas.owner, arganOrder(), now)
    const events = [event("delivered", 2), event("settled", 3)]
    await recordOrderEvents(trx, atlas.owner, { order: { externalId: "1001" }, events }, now)
    const released = await trx.selectFrom("commissions").where("state", "=", "released").select("id").executeTakeFirst()
    commissionId = released?.id ?? ""
  })
  cookies = {
    merchant: await cookieOf(db, atlas.owner),
    influencer: await cookieOf(db, salma.owner),
    rivalMerchant: await cookieOf(db, rif.owner),
    rivalInfluencer: await cookieOf(db, nora.owner),
  }
})

const html = async (path: string, cookie: string) => (await ask(path, { cookie })).text()

describe("the list", () => {
  test("shows the influencer what the ledger holds, and each commission with its merchant", async () => {
    const page = await html("/fr/commissions", cookies.influencer)

    expect(page.match(/18,33/g)?.length).toBeGreaterThanOrEqual(4)
    expect(page).toContain("Coopérative Atlas")
    expect(page).toContain(`/fr/commissions/${commissionId}`)
  })

  test("shows the merchant the same with the influencer's name, in Arabic too", async () => {
    const page = await html("/ar/commissions", cookies.merchant)

    expect(page).toContain("Salma B.")
    expect(page).toContain(i18n("ar").t("commissions.ledger.released"))
  })

  test("filters by state and by the other side", async () => {
    const released = await html(`/fr/commissions?state=released&with=${salma.id}`, cookies.merchant)
    const nobody = await html(`/fr/commissions?with=${nora.id}`, cookies.merchant)

    expect(released.match(/href="\/fr\/commissions\/[\w-]{36}"/g)).toEqual([`href="/fr/commissions/${commissionId}"`])
    expect(nobody).toContain("Aucune commission ici")
  })

  test.each(["rivalMerchant", "rivalInfluencer"] as const)("shows a %s none of it", async (rival) => {
    expect(await html("/fr/commissions", cookies[rival])).not.toContain("18,33")
  })
})

describe("a commission", () => {
  test.each(["merchant", "influencer"] as const)("explains itself to the %s", async (side) => {
    const page = await html(`/fr/commissions/${commissionId}`, cookies[side])

    for (const said of [
      "Code promo saisi à la commande",
      "SALMA10",
      "10\u00a0% sur tous les produits",
      "183,33",
      "Acquise",
    ]) {
      expect(page).toContain(said)
    }
    expect(page).toContain("Nouvelle étape de la commande")
    for (const secret of ["Laila", "612345678"]) expect(page).not.toContain(secret)
  })

  test("leads to the order on the merchant's side only", async () => {
    expect(await html(`/fr/commissions/${commissionId}`, cookies.merchant)).toContain("/fr/orders/")
    expect(await html(`/fr/commissions/${commissionId}`, cookies.influencer)).not.toContain("/fr/orders/")
  })

  test("is unknown to everybody else", async () => {
    for (const cookie of [cookies.rivalMerchant, cookies.rivalInfluencer]) {
      expect((await ask(`/fr/commissions/${commissionId}`, { cookie })).status).toBe(404)
    }
    expect((await ask(`/fr/commissions/${commissionId}`)).status).toBe(303)
  })
})
