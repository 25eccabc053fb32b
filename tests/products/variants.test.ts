import { sql } from "kysely"
import { describe, expect } from "vitest"
import { NotFound } from "#src/errors.ts"
import { addVariant } from "#src/products/add-variant.ts"
import { archiveVariant } from "#src/products/archive-variant.ts"
import { createProduct } from "#src/products/create-product.ts"
import { editVariant } from "#src/products/edit-variant.ts"
import { findPublishedProduct } from "#src/products/find-published-product.ts"
import { maxVariants } from "#src/products/product.ts"
import { listProducts } from "#src/products/queries.ts"
import { restoreVariant } from "#src/products/restore-variant.ts"
import { listVariants } from "#src/products/variant-queries.ts"
import { atlas, now, rif } from "../cast.ts"
import { test } from "../database.ts"
import { soap } from "./details.ts"

const small = { sku: "ARGAN-30", nameFr: "30 ml", nameAr: "30 مل", priceCents: 8000n, stock: 2 }
const productId = atlas.argan.id

describe("the variants of a product", () => {
  test("are offered in the order they were added, until they are archived", async ({ as }) => {
    await as(atlas.owner, async (trx) => {
      const first = await addVariant(trx, atlas.owner, productId, { details: small, now })
      await addVariant(trx, atlas.owner, productId, { details: { ...small, sku: "ARGAN-90" }, now })
      const variantId = first.ok ? first.value.id : ""
      const offered = async () =>
        (await findPublishedProduct(trx, atlas.argan.slug)).variants.map((variant) => variant.sku)

      expect(await offered()).toEqual(["ARGAN-30", "ARGAN-90"])
      expect(await archiveVariant(trx, atlas.owner, { productId, variantId }, now)).toMatchObject({ ok: true })
      expect(await archiveVariant(trx, atlas.owner, { productId, variantId }, now)).toMatchObject({ ok: false })
      expect(await offered()).toEqual(["ARGAN-90"])
      expect(await restoreVariant(trx, atlas.owner, { productId, variantId })).toMatchObject({ ok: true })
      expect(await restoreVariant(trx, atlas.owner, { productId, variantId })).toMatchObject({ ok: false })
      expect(await offered()).toEqual(["ARGAN-30", "ARGAN-90"])
    })
  })

  test("share their SKUs with nothing else of the account", async ({ as }) => {
    await as(atlas.owner, async (trx) => {
      const added = await addVariant(trx, atlas.owner, productId, { details: small, now })
      const variantId = added.ok ? added.value.id : ""
      const taken = { ok: false, reason: "sku_taken" }
      const details = { ...small, sku: atlas.amlou.sku }

      expect(await addVariant(trx, atlas.owner, atlas.amlou.id, { details: small, now })).toEqual(taken)
      expect(await addVariant(trx, atlas.owner, productId, { details, now })).toEqual(taken)
      expect(await editVariant(trx, atlas.owner, productId, { variantId, details, now })).toEqual(taken)
      expect(await createProduct(trx, atlas.owner, { ...soap, sku: "ARGAN-30" })).toEqual(taken)
      expect(await editVariant(trx, atlas.owner, productId, { variantId, details: small, now })).toMatchObject({
        ok: true,
      })
      await sql`savepoint before`.execute(trx)
      await expect(
        trx.updateTable("products").set({ sku: "ARGAN-30" }).where("id", "=", atlas.amlou.id).execute(),
      ).rejects.toThrow(/is known/)
      await sql`rollback to savepoint before`.execute(trx)
    })
  })

  test("are so many at most", async ({ as }) => {
    await as(atlas.owner, async (trx) => {
      for (let number = 0; number < maxVariants; number++)
        await addVariant(trx, atlas.owner, productId, { details: { ...small, sku: `V-${number}` }, now })

      expect(await addVariant(trx, atlas.owner, productId, { details: small, now })).toEqual({
        ok: false,
        reason: "too_many_variants",
      })
    })
  })

  test("are counted, priced and found in their merchant's list", async ({ as }) => {
    await as(atlas.owner, async (trx) => {
      await addVariant(trx, atlas.owner, productId, { details: small, now })
      await addVariant(trx, atlas.owner, productId, { details: { ...small, sku: "ARGAN-90", priceCents: null }, now })
      const filter = { state: null, words: ["argan-90"], before: null, after: null }
      const [found] = await listProducts(trx, atlas.id, filter, 9)

      expect(found).toMatchObject({
        id: productId,
        variants: { count: 2, stock: 4, leastCents: 8000, mostCents: 12000 },
      })
    })
  })

  test("cannot be touched by a rival", async ({ as }) => {
    await as(rif.owner, async (trx) => {
      const addition = { details: small, now }
      const foreign = { productId, variantId: atlas.argan.id }

      await expect(addVariant(trx, rif.owner, productId, addition)).rejects.toThrow(NotFound)
      await expect(editVariant(trx, rif.owner, productId, { variantId: atlas.argan.id, ...addition })).rejects.toThrow(
        NotFound,
      )
      await expect(archiveVariant(trx, rif.owner, foreign, now)).rejects.toThrow(NotFound)
      await expect(restoreVariant(trx, rif.owner, foreign)).rejects.toThrow(NotFound)
      expect(await listVariants(trx, rif.id, productId)).toEqual([])
    })
  })
})
