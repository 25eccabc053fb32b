import { mkdtemp } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import pg from "pg"
import sharp from "sharp"
import { afterAll, describe, expect, test } from "vitest"
import { originalKey } from "#src/products/picture-url.ts"
import { drawSharePictures } from "#src/share-pictures/draw-share-pictures.ts"
import { storeFile } from "#src/storage/storage.ts"
import { atlas, now } from "../cast.ts"
import { cloneDatabase } from "../database.ts"
import { ask } from "../site.ts"
import { reinstate, suspend } from "../suspensions/acts.ts"

process.env.STORAGE_DIR = await mkdtemp(join(tmpdir(), "sys-storage-"))
const database = await cloneDatabase()
const worker = database.open("worker")
const owner = new pg.Pool({ connectionString: database.url("owner"), max: 1 })
afterAll(() => owner.end())

const page = `/fr/p/${atlas.argan.slug}`
const draw = () => drawSharePictures(worker, atlas.id, atlas.argan.id, now)

async function addressOnPage(): Promise<string | null> {
  const html = await (await ask(page)).text()
  return /<meta property="og:image" content="[^"]*(\/media\/share\/[^"]+)">/.exec(html)?.[1] ?? null
}

async function versions(): Promise<string[]> {
  const { rows } = await owner.query("select version from share_pictures order by locale")
  return rows.map(({ version }) => version)
}

describe("share pictures", () => {
  test("are not told by the page before they are drawn", async () => {
    expect(await addressOnPage()).toBeNull()
  })

  test("are drawn in both languages, told by the page and kept for good", async () => {
    await draw()
    const answer = await ask((await addressOnPage()) ?? "")

    expect(await versions()).toHaveLength(2)
    expect(answer.headers.get("content-type")).toBe("image/jpeg")
    expect(answer.headers.get("cache-control")).toContain("immutable")
  })

  test("are not drawn again of the same", async () => {
    const before = await owner.query("select xmin::text from share_pictures order by locale")
    await draw()

    expect((await owner.query("select xmin::text from share_pictures order by locale")).rows).toEqual(before.rows)
  })

  test("change their address with the price, and the old one shows the new price for a while", async () => {
    const old = (await addressOnPage()) ?? ""
    await owner.query("update products set price_cents = 9900 where id = $1", [atlas.argan.id])
    await draw()
    const answer = await ask(old)

    expect(await addressOnPage()).not.toBe(old)
    expect(answer.status).toBe(200)
    expect(answer.headers.get("cache-control")).toBe("public, max-age=300")
  })

  test("are drawn again with the picture that the product got", async () => {
    const id = "00000000-0000-7000-8d00-000000000077"
    const orange = { width: 300, height: 300, channels: 3 as const, background: "#c9894b" }
    await storeFile(originalKey(id), await sharp({ create: orange }).webp().toBuffer())
    await owner.query(
      "insert into product_pictures (account_id, id, product_id, position, width, height) values ($1, $2, $3, 1, 300, 300)",
      [atlas.id, id, atlas.argan.id],
    )
    await draw()
    const card = await (await ask((await addressOnPage()) ?? "")).arrayBuffer()
    const corner = await sharp(Buffer.from(card))
      .extract({ left: 1150, top: 600, width: 1, height: 1 })
      .raw()
      .toBuffer()

    expect((corner[0] ?? 0) - (corner[2] ?? 0)).toBeGreaterThan(80)
  })

  test("are not shown while nobody may see the product, nor its merchant's", async () => {
    const address = (await addressOnPage()) ?? ""
    const status = async () => (await ask(address)).status
    await owner.query("update products set archived_at = now() where id = $1", [atlas.argan.id])
    expect(await status()).toBe(404)
    await owner.query("update products set archived_at = null where id = $1", [atlas.argan.id])
    const admin = database.open("admin", 1)
    await suspend(admin, atlas.id)
    expect(await status()).toBe(404)
    await reinstate(admin, atlas.id)
    expect(await status()).toBe(200)
  })

  test("are not drawn of what nobody sees", async () => {
    await owner.query("delete from share_pictures")
    await owner.query("update products set published_at = null where id = $1", [atlas.argan.id])
    await draw()

    expect(await versions()).toEqual([])
  })

  test.each(["fr-0123456789abcdef.jpg", "en-0123456789abcdef.jpg", "..%2f.jpg"])("are missing at %s", async (file) => {
    expect((await ask(`/media/share/${atlas.argan.id}/${file}`)).status).toBe(404)
  })
})
