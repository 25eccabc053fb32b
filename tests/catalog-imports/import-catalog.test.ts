import { describe, expect } from "vitest"
import type { Trx } from "#db/database.ts"
import { correctMapping } from "#src/catalog-imports/correct-mapping.ts"
import { findImport } from "#src/catalog-imports/queries.ts"
import { maxProducts, receiveCatalog } from "#src/catalog-imports/receive-catalog.ts"
import { requestApplication } from "#src/catalog-imports/request-application.ts"
import { atlas, now } from "../cast.ts"
import { enqueued, test } from "../database.ts"

const header = "sku;nom;prix;catégorie"
const lines = (count: number) => Array.from({ length: count }, (_, n) => `NEUF-${n};Savon ${n};45;hammam`)
const fileOf = (count: number) => Buffer.from([header, ...lines(count)].join("\n"))

async function receive(trx: Trx, bytes: Buffer): Promise<string> {
  const receipt = await receiveCatalog(trx, atlas.owner, { name: "catalogue.csv", bytes }, now)
  if (!receipt.ok) throw new Error(receipt.reason)
  return receipt.value.importId
}

async function countNew(trx: Trx): Promise<number> {
  const { count } = await trx
    .selectFrom("products")
    .where("sku", "like", "NEUF-%")
    .select((eb) => eb.fn.countAll<bigint>().as("count"))
    .executeTakeFirstOrThrow()
  return Number(count)
}

describe("importing a catalogue", () => {
  test("a short file is applied at once, as drafts, and only once", async ({ as }) => {
    await as(atlas.owner, async (trx) => {
      const id = await receive(trx, fileOf(3))

      expect(await requestApplication(trx, atlas.owner, id, now)).toEqual({ ok: true, value: null })
      expect(await requestApplication(trx, atlas.owner, id, now)).toEqual({ ok: false, reason: "already_applied" })
      const file = await findImport(trx, atlas.id, id)
      expect(file).toMatchObject({ counts: { created: 3 }, done: 3, lines: [], refusals: [] })
      const drafts = await trx.selectFrom("products").where("sku", "like", "NEUF-%").select("publishedAt").execute()
      expect(drafts).toEqual(Array(3).fill({ publishedAt: null }))
    })
  })

  test("the same file again changes nothing", async ({ as }) => {
    await as(atlas.owner, async (trx) => {
      for (const counts of [{ created: 2 }, { unchanged: 2 }]) {
        const id = await receive(trx, fileOf(2))
        await requestApplication(trx, atlas.owner, id, now)
        expect((await findImport(trx, atlas.id, id)).counts).toEqual(counts)
      }
    })
  })

  test("keeps the refused lines with their reasons, and applies the others", async ({ as }) => {
    await as(atlas.owner, async (trx) => {
      const id = await receive(trx, Buffer.from(`${header}\nNEUF-1;Savon;45;hammam\nNEUF-2;;45;hammam`))
      await requestApplication(trx, atlas.owner, id, now)

      const file = await findImport(trx, atlas.id, id)
      expect(file.counts).toEqual({ created: 1, refused: 1 })
      expect(file.refusals).toMatchObject([{ line: 3, sku: "NEUF-2", errors: [{ field: "nameFr" }] }])
    })
  })

  test("asks the worker in the same transaction", async ({ as }) => {
    await as(atlas.owner, async (trx) => {
      const id = await receive(trx, fileOf(101))
      await requestApplication(trx, atlas.owner, id, now)

      expect(await enqueued(trx, "apply-catalog-import")).toMatchObject([{ accountId: atlas.id, importId: id }])
      expect(await countNew(trx)).toBe(0)
    })
  })

  test("waits for somebody to say which column is the SKU", async ({ as }) => {
    await as(atlas.owner, async (trx) => {
      const id = await receive(trx, Buffer.from("x;y\nNEUF-1;Savon"))
      const { mapping } = await findImport(trx, atlas.id, id)

      expect(await requestApplication(trx, atlas.owner, id, now)).toEqual({ ok: false, reason: "sku_missing" })
      expect(await correctMapping(trx, atlas.owner, id, mapping)).toEqual({ ok: false, reason: "sku_missing" })
      const columns = { ...mapping.columns, sku: 0, nameFr: 1 }
      expect((await correctMapping(trx, atlas.owner, id, { ...mapping, columns })).ok).toBe(true)
    })
  })

  test.for<[string, Buffer, string]>([
    ["an empty file", Buffer.alloc(0), "empty_file"],
    ["a file of another kind", Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0]), "no_table"],
    ["a text", Buffer.from("bonjour"), "no_table"],
    [
      "more products than we take",
      Buffer.from([header, ...Array(maxProducts + 1).fill("A;b;1;c")].join("\n")),
      "too_many_lines",
    ],
    ["more bytes than we take", Buffer.alloc(5 * 1024 * 1024 + 1, "a"), "file_too_large"],
  ])("refuses %s", async ([, bytes, reason], { as }) => {
    await as(atlas.owner, async (trx) => {
      expect(await receiveCatalog(trx, atlas.owner, { name: "x.csv", bytes }, now)).toEqual({ ok: false, reason })
    })
  })
})
