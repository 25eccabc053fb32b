import { describe, expect } from "vitest"
import type { Trx } from "#db/database.ts"
import { day, later } from "#src/clock.ts"
import { NotFound } from "#src/errors.ts"
import { addPictures } from "#src/products/add-pictures.ts"
import { addVariant } from "#src/products/add-variant.ts"
import { createProduct } from "#src/products/create-product.ts"
import { editProduct } from "#src/products/edit-product.ts"
import { findPublishedProduct } from "#src/products/find-published-product.ts"
import { type ProductDetails, productState } from "#src/products/product.ts"
import { publishProduct } from "#src/products/publish-product.ts"
import { findProduct, listProducts } from "#src/products/queries.ts"
import { withdrawProduct } from "#src/products/withdraw-product.ts"
import { atlas, now } from "../cast.ts"
import { test } from "../database.ts"
import { soap } from "./details.ts"

const pills: ProductDetails = { ...soap, sku: "GELULES", categoryId: "complements" }
const edit = (trx: Trx, id: string, details: ProductDetails) => editProduct(trx, atlas.owner, id, { details, now })

async function submitted(trx: Trx, details = pills) {
  const created = await createProduct(trx, atlas.owner, details)
  if (!created.ok) throw new Error(created.reason)
  const published = await publishProduct(trx, atlas.owner, created.value.id, now)
  return { ...created.value, published }
}

async function stateOf(trx: Trx, id: string) {
  return productState(await findProduct(trx, atlas.id, id))
}

describe("a product that staff read first", () => {
  test("is submitted by its category, once, and seen by nobody", async ({ as }) => {
    await as(atlas.owner, async (trx) => {
      const { id, slug, published } = await submitted(trx)

      expect(published).toMatchObject({ ok: true, value: { isSubmitted: true } })
      expect(await stateOf(trx, id)).toBe("submitted")
      expect(await publishProduct(trx, atlas.owner, id, now)).toEqual({ ok: false, reason: "already_submitted" })
      await expect(findPublishedProduct(trx, slug)).rejects.toThrow(NotFound)
      expect(await withdrawProduct(trx, atlas.owner, id)).toMatchObject({ ok: true })
      expect(await stateOf(trx, id)).toBe("draft")
    })
  })

  test("is published at once elsewhere, and not at all without a category", async ({ as }) => {
    await as(atlas.owner, async (trx) => {
      expect((await submitted(trx, { ...pills, categoryId: "hammam" })).published).toMatchObject({
        ok: true,
        value: { isSubmitted: false },
      })
      expect((await submitted(trx, { ...pills, sku: "SANS", categoryId: null })).published).toEqual({
        ok: false,
        reason: "no_category",
      })
    })
  })

  test("stands in a leaf of the tree and nowhere else", async ({ as }) => {
    await as(atlas.owner, async (trx) => {
      for (const categoryId of ["beaute", "nulle-part"])
        expect(await createProduct(trx, atlas.owner, { ...pills, categoryId })).toEqual({
          ok: false,
          reason: "category_unknown",
        })
    })
  })

  test("is listed by its state", async ({ as }) => {
    await as(atlas.owner, async (trx) => {
      const { id } = await submitted(trx)
      const found = await listProducts(trx, atlas.id, { state: "submitted", words: [], before: null, after: null }, 9)

      expect(found.map((product) => product.id)).toEqual([id])
    })
  })
})

describe("a change of a product that was read", () => {
  const published = async (trx: Trx) => {
    const { id } = await submitted(trx)
    await trx.updateTable("products").set({ publishedAt: now, submittedAt: null }).where("id", "=", id).execute()
    return id
  }

  test.for<[string, (trx: Trx, id: string) => Promise<unknown>]>([
    ["its name", (trx, id) => edit(trx, id, { ...pills, nameFr: "Guérit tout" })],
    ["its description", (trx, id) => edit(trx, id, { ...pills, descriptionAr: "يشفي من كل داء" })],
    ["its category", (trx, id) => edit(trx, id, { ...pills, categoryId: "visage" })],
    [
      "its pictures",
      (trx, id) =>
        addPictures(trx, atlas.owner, id, { pictures: [{ id: crypto.randomUUID(), width: 9, height: 9 }], now }),
    ],
    [
      "a variant",
      (trx, id) =>
        addVariant(trx, atlas.owner, id, {
          details: { sku: "GELULES-2", nameFr: "Cure", nameAr: null, priceCents: null },
          now,
        }),
    ],
  ])("takes it off the shelves until it is read again: %s", async ([, change], { as }) => {
    await as(atlas.owner, async (trx) => {
      const id = await published(trx)
      await change(trx, id)

      expect(await stateOf(trx, id)).toBe("submitted")
    })
  })

  test("leaves it there when it is of the price or the stock", async ({ as }) => {
    await as(atlas.owner, async (trx) => {
      const id = await published(trx)

      expect(await edit(trx, id, { ...pills, priceCents: 9900n, stock: 4 })).toMatchObject({
        ok: true,
        value: { isReadAgain: false },
      })
      expect(await stateOf(trx, id)).toBe("published")
    })
  })

  test("into a category that is read has it read", async ({ as }) => {
    await as(atlas.owner, async (trx) => {
      await edit(trx, atlas.argan.id, { ...soap, sku: atlas.argan.sku, categoryId: "sante" })

      expect(await stateOf(trx, atlas.argan.id)).toBe("submitted")
    })
  })

  test("makes one that waits wait anew", async ({ as }) => {
    await as(atlas.owner, async (trx) => {
      const { id } = await submitted(trx)
      const at = later(now, day)
      await editProduct(trx, atlas.owner, id, { details: { ...pills, nameFr: "Autre" }, now: at })

      expect((await findProduct(trx, atlas.id, id)).submittedAt).toEqual(at)
    })
  })
})

test("the stock that a page showed is not written back over what orders took since", async ({ as }) => {
  await as(atlas.owner, async (trx) => {
    await edit(trx, atlas.argan.id, { ...soap, sku: atlas.argan.sku, stock: 3 })
    const { stock, ...unseen } = soap
    await edit(trx, atlas.argan.id, { ...unseen, sku: atlas.argan.sku })

    expect([stock, (await findProduct(trx, atlas.id, atlas.argan.id)).stock]).toEqual([null, 3])
  })
})
