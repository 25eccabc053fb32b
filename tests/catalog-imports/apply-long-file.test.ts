import { describe, expect, test } from "vitest"
import { inAccount, type Trx } from "#db/database.ts"
import { applyCatalog, applyPart } from "#src/catalog-imports/apply-catalog.ts"
import { findImport } from "#src/catalog-imports/queries.ts"
import { receiveCatalog } from "#src/catalog-imports/receive-catalog.ts"
import { requestApplication } from "#src/catalog-imports/request-application.ts"
import { NotFound } from "#src/errors.ts"
import { atlas, now, rif } from "../cast.ts"
import { cloneDatabase } from "../database.ts"

const database = await cloneDatabase()
const app = database.open("app")
const worker = database.open("worker")

const products = Array.from({ length: 250 }, (_, n) => `NEUF-${n};Savon ${n};45;hammam`)
const bytes = Buffer.from(["sku;nom;prix;catégorie", ...products].join("\n"))

function receive(): Promise<string> {
  return inAccount(app, atlas.id, async (trx) => {
    const receipt = await receiveCatalog(trx, atlas.owner, { name: "catalogue.csv", bytes }, now)
    if (!receipt.ok) throw new Error(receipt.reason)
    return receipt.value.importId
  })
}

async function countNew(trx: Trx): Promise<number> {
  const rows = await trx.selectFrom("products").where("sku", "like", "NEUF-%").select("id").execute()
  return rows.length
}

describe("a long file", () => {
  test("is the worker's, in parts: stopped between two or within one, it goes on and repeats none", async () => {
    const id = await receive()
    await inAccount(app, atlas.id, (trx) => requestApplication(trx, atlas.owner, id, now))
    await inAccount(worker, atlas.id, (trx) => applyPart(trx, atlas.id, id, now))
    const killed = inAccount(worker, atlas.id, async (trx) => {
      await applyPart(trx, atlas.id, id, now)
      throw new Error("killed")
    })
    await expect(killed).rejects.toThrow("killed")
    await Promise.all([applyCatalog(worker, atlas.id, id, now), applyCatalog(worker, atlas.id, id, now)])

    await inAccount(app, atlas.id, async (trx) => {
      expect(await findImport(trx, atlas.id, id)).toMatchObject({ counts: { created: 250 }, done: 250 })
      expect(await countNew(trx)).toBe(250)
    })
  })

  test("is nothing to another merchant", async () => {
    const id = await receive()

    await inAccount(app, rif.id, async (trx) => {
      await expect(findImport(trx, rif.id, id)).rejects.toThrow(NotFound)
      await expect(requestApplication(trx, rif.owner, id, now)).rejects.toThrow(NotFound)
    })
  })
})
