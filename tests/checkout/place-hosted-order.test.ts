import { describe, expect } from "vitest"
import { enterAccount, type Trx } from "#db/database.ts"
import { followHostedOrder } from "#src/checkout/follow-hosted-order.ts"
import { itemOf } from "#src/checkout/item.ts"
import { isRecommended, openOffer } from "#src/checkout/open-offer.ts"
import { placeHostedOrder, type Shopper } from "#src/checkout/place-hosted-order.ts"
import { randomSecret } from "#src/crypto/random-code.ts"
import { Gone, NotFound } from "#src/errors.ts"
import { readDeskFilter } from "#src/orders/desk-filter.ts"
import { listDeskOrders } from "#src/orders/desk-queries.ts"
import { openContact } from "#src/orders/order-contact.ts"
import { atlas, now, rif, salma } from "../cast.ts"
import { test } from "../database.ts"

const laila = { name: "Laila", phone: "+212612345678", city: "Fès", address: "3, derb Sidi Ahmed" }
const stranger: Shopper = { visitor: null, clickId: null, accountIds: [], locale: "fr" }

async function order(
  trx: Trx,
  change: { promo_code?: string | null; form?: string; quantity?: number; shopper?: Shopper } = {},
) {
  const item = itemOf(await openOffer(trx, atlas.argan.slug), null)
  const { shopper = stranger, ...typed } = change
  const request = { ...laila, form: randomSecret(), quantity: 2, variant: null, promo_code: null, ...typed }
  const placed = await placeHostedOrder(trx, { item, request, shopper, now })
  if (!placed.ok) throw new Error(placed.reason)
  return placed.value
}

const orders = (trx: Trx) =>
  listDeskOrders(
    trx,
    atlas.id,
    readDeskFilter(() => ""),
  )

describe("an order of the hosted page", () => {
  test("is paid on delivery, credited to the code, and its shopper sealed", async ({ asNobody }) => {
    await asNobody(async (trx) => {
      const placed = await order(trx, { promo_code: " salma ١٠ " })
      const [queued] = await orders(trx)

      expect(placed).toMatchObject({ isNew: true, codeWasUnknown: false })
      expect(queued).toMatchObject({
        ...{ source: "hosted", payment: "cod", state: "placed", city: "Fès", influencerName: "Salma B." },
        ...{ discountCents: 2400n, totalCents: 21600n, attributionReason: "promo_code" },
      })
      expect(queued?.externalId).toMatch(/^W-[2-9A-Z]{6}$/)
      expect(queued && openContact(queued.id, queued)).toEqual({
        ...{ name: "Laila", phone: "+212612345678" },
        email: null,
        address: laila.address,
      })
    })
  })

  test("submitted twice is one order", async ({ asNobody }) => {
    await asNobody(async (trx) => {
      const form = randomSecret()
      const first = await order(trx, { form })
      const second = await order(trx, { form, quantity: 5 })

      expect([first.isNew, second.isNew, second.token]).toEqual([true, false, form])
      expect(await orders(trx)).toHaveLength(1)
    })
  })

  test("with an unknown code is taken at its full price", async ({ asNobody }) => {
    await asNobody(async (trx) => {
      const placed = await order(trx, { promo_code: "PERSONNE" })

      expect(placed.codeWasUnknown).toBe(true)
      expect(await orders(trx)).toMatchObject([{ discountCents: 0n, credited: false, attributionReason: "none" }])
    })
  })

  test("of the influencer for themselves earns them nothing", async ({ asNobody }) => {
    await asNobody(async (trx) => {
      await order(trx, { promo_code: salma.promoCode, shopper: { ...stranger, accountIds: [salma.id] } })

      expect(await orders(trx)).toMatchObject([{ credited: false, attributionReason: "self_order" }])
    })
  })

  test("is followed by its secret address and by no other", async ({ asNobody }) => {
    await asNobody(async (trx) => {
      const { token } = await order(trx)
      const { order: followed, seller } = await followHostedOrder(trx, token)

      expect(followed).toMatchObject({ totalCents: 24000n, progress: { state: "placed" } })
      expect(seller.name).toBe("Coopérative Atlas")
      await expect(followHostedOrder(trx, randomSecret())).rejects.toThrow(NotFound)
      await expect(followHostedOrder(trx, "court")).rejects.toThrow(NotFound)
    })
  })

  test("cannot be seen by another merchant", async ({ asNobody }) => {
    await asNobody(async (trx) => {
      await order(trx)
      await enterAccount(trx, rif.id)

      expect(await orders(trx)).toEqual([])
    })
  })
})

describe("the offer", () => {
  test("is a miss at an unknown address, and gone once archived", async ({ as }) => {
    await as(atlas.owner, async (trx) => {
      await trx.updateTable("products").set({ archivedAt: now }).where("id", "=", atlas.amlou.id).execute()

      await expect(openOffer(trx, "rien")).rejects.toThrow(NotFound)
      await expect(openOffer(trx, atlas.amlou.slug)).rejects.toThrow(Gone)
    })
  })

  test("is nobody's recommendation for a visitor without clicks", async ({ as }) => {
    await as(atlas.owner, async (trx) => {
      expect(await isRecommended(trx, atlas.id, "ab".repeat(16), now)).toBe(false)
      expect(await isRecommended(trx, atlas.id, null, now)).toBe(false)
    })
  })
})
