import { describe, expect } from "vitest"
import { Gone, NotFound } from "#src/errors.ts"
import { archiveProduct } from "#src/products/archive-product.ts"
import { createProduct } from "#src/products/create-product.ts"
import { editProduct } from "#src/products/edit-product.ts"
import { findPublishedProduct } from "#src/products/find-published-product.ts"
import { publishProduct } from "#src/products/publish-product.ts"
import { findProduct, listProducts } from "#src/products/queries.ts"
import { restoreProduct } from "#src/products/restore-product.ts"
import { withdrawProduct } from "#src/products/withdraw-product.ts"
import { atlas, now, rif } from "../cast.ts"
import { test } from "../database.ts"
import { soap } from "./details.ts"

const everything = { state: null, words: [], before: null, after: null }

describe("a merchant's products", () => {
  test("start as drafts that no shopper sees", async ({ as }) => {
    await as(atlas.owner, async (trx) => {
      const created = await createProduct(trx, atlas.owner, soap)

      expect(created).toMatchObject({ ok: true, value: { slug: expect.stringMatching(/^savon-noir-a-l-eucalyptus-/) } })
      if (!created.ok) return
      await expect(findPublishedProduct(trx, created.value.slug)).rejects.toThrow(NotFound)
    })
  })

  test("have an address in Latin letters even when named in Arabic only", async ({ as }) => {
    await as(atlas.owner, async (trx) => {
      const created = await createProduct(trx, atlas.owner, { ...soap, nameFr: null, nameAr: "صابون بلدي" })

      expect(created).toMatchObject({ ok: true, value: { slug: expect.stringMatching(/^[a-z0-9-]+$/) } })
    })
  })

  test("carry a SKU once per account", async ({ as }) => {
    await as(atlas.owner, async (trx) => {
      const taken = { ...soap, sku: atlas.argan.sku }

      expect(await createProduct(trx, atlas.owner, taken)).toEqual({ ok: false, reason: "sku_taken" })
      expect(await editProduct(trx, atlas.owner, atlas.amlou.id, { details: taken, now })).toEqual({
        ok: false,
        reason: "sku_taken",
      })
      expect(await createProduct(trx, atlas.owner, { ...soap, sku: rif.belgha.sku })).toMatchObject({ ok: true })
    })
  })

  test("keep their address when they are renamed", async ({ as }) => {
    await as(atlas.owner, async (trx) => {
      await editProduct(trx, atlas.owner, atlas.argan.id, { details: { ...soap, nameFr: "Huile vierge" }, now })

      expect(await findProduct(trx, atlas.id, atlas.argan.id)).toMatchObject({
        nameFr: "Huile vierge",
        slug: atlas.argan.slug,
      })
    })
  })

  test("are found by folded words of their name or SKU", async ({ as }) => {
    await as(atlas.owner, async (trx) => {
      await createProduct(trx, atlas.owner, { ...soap, nameAr: "صابون أسود" })
      const found = async (...words: string[]) =>
        (await listProducts(trx, atlas.id, { ...everything, words }, 10)).length

      expect(
        await Promise.all([found("savon"), found("صابون", "اسود"), found("savon-n"), found("100%"), found("_")]),
      ).toEqual([1, 1, 1, 0, 0])
    })
  })

  test("are listed by state, a page at a time", async ({ as }) => {
    await as(atlas.owner, async (trx) => {
      await createProduct(trx, atlas.owner, soap)
      const states = ["published", "draft", "archived"] as const
      const counts = await Promise.all(states.map((state) => listProducts(trx, atlas.id, { ...everything, state }, 10)))
      const first = await listProducts(trx, atlas.id, everything, 1)
      const next = await listProducts(trx, atlas.id, { ...everything, before: first[0]?.id ?? "" }, 10)

      expect(counts.map((list) => list.length)).toEqual([2, 1, 0])
      expect(first).toHaveLength(2)
      expect(next.map((product) => product.id)).not.toContain(first[0]?.id)
      expect(next).toHaveLength(2)
    })
  })
})

describe("a product on sale", () => {
  test("shows its merchant, seller notice and pictures", async ({ asNobody }) => {
    await asNobody(async (trx) => {
      const shown = await findPublishedProduct(trx, atlas.argan.slug)

      expect(shown.merchant).toEqual({ id: atlas.id, name: "Coopérative Atlas", slug: "cooperative-atlas" })
      expect(shown.notice).toMatchObject({ legalName: "Coopérative Atlas", legalForm: "cooperative" })
      expect(shown.pictures).toEqual([])
    })
  })

  test("is withdrawn once, and published once", async ({ as }) => {
    await as(atlas.owner, async (trx) => {
      expect(await publishProduct(trx, atlas.owner, atlas.argan.id, now)).toEqual({
        ok: false,
        reason: "already_published",
      })
      expect(await withdrawProduct(trx, atlas.owner, atlas.argan.id)).toMatchObject({ ok: true })
      expect(await withdrawProduct(trx, atlas.owner, atlas.argan.id)).toEqual({ ok: false, reason: "not_published" })
      await expect(findPublishedProduct(trx, atlas.argan.slug)).rejects.toThrow(NotFound)
      expect(await publishProduct(trx, atlas.owner, atlas.argan.id, now)).toMatchObject({ ok: true })
    })
  })

  test("is gone once archived, and back once restored", async ({ as }) => {
    await as(atlas.owner, async (trx) => {
      expect(await archiveProduct(trx, atlas.owner, atlas.argan.id, now)).toMatchObject({ ok: true })
      expect(await archiveProduct(trx, atlas.owner, atlas.argan.id, now)).toEqual({
        ok: false,
        reason: "already_archived",
      })
      await expect(findPublishedProduct(trx, atlas.argan.slug)).rejects.toThrow(Gone)
      expect(await publishProduct(trx, atlas.owner, atlas.argan.id, now)).toEqual({ ok: false, reason: "archived" })
      expect(await restoreProduct(trx, atlas.owner, atlas.argan.id)).toMatchObject({ ok: true })
      expect(await restoreProduct(trx, atlas.owner, atlas.argan.id)).toEqual({ ok: false, reason: "not_archived" })
      expect(await findPublishedProduct(trx, atlas.argan.slug)).toMatchObject({ product: { id: atlas.argan.id } })
    })
  })

  test("is gone when its merchant closes the account", async ({ as }) => {
    await as(atlas.owner, async (trx) => {
      await trx.updateTable("accounts").set({ closedAt: now }).where("id", "=", atlas.id).execute()

      await expect(findPublishedProduct(trx, atlas.argan.slug)).rejects.toThrow(Gone)
    })
  })
})

test("a rival cannot see another account's product, whatever they try", async ({ as }) => {
  await as(rif.owner, async (trx) => {
    const id = atlas.argan.id

    await expect(findProduct(trx, rif.id, id)).rejects.toThrow(NotFound)
    await expect(editProduct(trx, rif.owner, id, { details: soap, now })).rejects.toThrow(NotFound)
    await expect(publishProduct(trx, rif.owner, id, now)).rejects.toThrow(NotFound)
    await expect(withdrawProduct(trx, rif.owner, id)).rejects.toThrow(NotFound)
    await expect(archiveProduct(trx, rif.owner, id, now)).rejects.toThrow(NotFound)
    await expect(restoreProduct(trx, rif.owner, id)).rejects.toThrow(NotFound)
    expect((await listProducts(trx, rif.id, everything, 10)).map((product) => product.id)).toEqual([rif.belgha.id])
  })
})
