import { mkdtemp } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { beforeAll, describe, expect, test } from "vitest"
import { addPictures } from "#src/products/add-pictures.ts"
import { createProduct } from "#src/products/create-product.ts"
import { publishProduct } from "#src/products/publish-product.ts"
import { findProduct } from "#src/products/queries.ts"
import { storePictures } from "#src/products/store-pictures.ts"
import { atlas, rif } from "#tests/cast.ts"
import { soap } from "#tests/products/details.ts"
import { photo, sent } from "#tests/products/sent-picture.ts"
import { asAtlas, get, now, post, refusalOf } from "./finance-stage.ts"
import { ask, cookieOf, owner } from "./house.ts"

process.env.STORAGE_DIR = await mkdtemp(join(tmpdir(), "sys-storage-"))
const api = "/admin/api/own"
let number = 0

async function submit(categoryId = "complements") {
  const { stored } = await storePictures([await sent(await photo().jpeg().toBuffer())])
  return asAtlas(async (trx) => {
    const created = await createProduct(trx, atlas.owner, { ...soap, sku: `LU-${++number}`, categoryId })
    if (!created.ok) throw new Error(created.reason)
    const { id } = created.value
    await addPictures(trx, atlas.owner, id, { pictures: stored, now })
    const published = await publishProduct(trx, atlas.owner, id, now)
    if (!published.ok) throw new Error(published.reason)
    return { id, address: `${api}/accounts/${atlas.id}/products/${id}`, isSubmitted: published.value.isSubmitted }
  })
}

const product = (id: string) => asAtlas((trx) => findProduct(trx, atlas.id, id))
const seenOf = async (address: string) => (await get(address, "compliance")).body.product.seen as string
const told = async (kind: string) => {
  const lines = await owner.selectFrom("notifications").where("kind", "=", kind).select(["params", "path"]).execute()
  return lines
}

let waiting: Awaited<ReturnType<typeof submit>>
beforeAll(async () => {
  waiting = await submit()
})

describe("products to read", () => {
  test("are listed to reviewers, with their pictures and words", async () => {
    const list = await get(`${api}/waiting-products`, "compliance")
    const { body } = await get(waiting.address, "compliance", "ar")
    const picture = await ask(`${waiting.address}/pictures/${body.pictures[0].id}`, {
      cookie: await cookieOf("compliance"),
    })

    expect(list.body.products).toMatchObject([{ id: waiting.id, merchant: "Coopérative Atlas" }])
    expect(body.product).toMatchObject({ nameFr: soap.nameFr, needsReview: true, refusalCount: 0 })
    expect([picture.status, picture.headers.get("content-type")]).toEqual([200, "image/webp"])
  })

  test("are nobody else's, and of no other account", async () => {
    expect((await get(`${api}/waiting-products`, "support")).status).toBe(403)
    expect((await get(waiting.address.replace(atlas.id, rif.id), "compliance")).status).toBe(404)
    const foreign = `${api}/accounts/${rif.id}/products/${waiting.id}/approval`
    expect((await post(foreign, { seen: await seenOf(waiting.address) }, "compliance")).status).toBe(404)
  })

  test("are not decided on as they no longer are", async () => {
    const stale = { seen: new Date(0).toISOString() }

    expect(await refusalOf(`${waiting.address}/approval`, stale, "compliance")).toBe("changed_meanwhile")
  })

  test("are published by an approval, once, even of two at a time, and the merchant is told", async () => {
    const { id, address } = await submit()
    const seen = await seenOf(address)
    const answers = await Promise.all([
      refusalOf(`${address}/approval`, { seen }, "compliance"),
      refusalOf(`${address}/approval`, { seen }, "administrator"),
    ])

    expect(answers.sort()).toEqual([null, "not_submitted"].sort())
    expect(await product(id)).toMatchObject({ publishedAt: expect.any(Date), submittedAt: null })
    const lines = await told("product_approved")
    expect(lines.length).toBeGreaterThan(0)
    expect(lines[0]?.path).toBe(`/products/${id}`)
  })

  test("are refused for a reason that the merchant reads; the next ones are then read too", async () => {
    expect((await submit("hammam")).isSubmitted).toBe(false)
    const { id, address } = await submit()
    const seen = await seenOf(address)
    expect(await refusalOf(`${address}/refusal`, { seen, reason: " " }, "compliance")).toBe("reason_missing")
    expect(await refusalOf(`${address}/refusal`, { seen, reason: "Promesse de guérison" }, "compliance")).toBeNull()

    expect(await product(id)).toMatchObject({ refusal: "Promesse de guérison", submittedAt: null, publishedAt: null })
    expect(JSON.stringify(await told("product_refused"))).toContain("Promesse de guérison")
    expect((await submit("hammam")).isSubmitted).toBe(true)
    expect((await get(waiting.address, "compliance")).body.product.refusalCount).toBe(1)
    const acts = await owner
      .selectFrom("auditEntries")
      .where("act", "in", ["refuse_product"])
      .select("subjectId")
      .execute()
    expect(acts).toEqual([{ subjectId: id }])
  })
})
