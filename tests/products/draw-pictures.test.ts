import { mkdtemp, readdir, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import sharp from "sharp"
import { beforeAll, expect, test } from "vitest"
import { type Db, inAccount } from "#db/database.ts"
import { addPictures } from "#src/products/add-pictures.ts"
import { describePicture } from "#src/products/describe-picture.ts"
import { drawPictures } from "#src/products/draw-pictures.ts"
import { listPictures } from "#src/products/picture-queries.ts"
import { drawnWidths, pictureKey } from "#src/products/picture-url.ts"
import { removePicture } from "#src/products/remove-picture.ts"
import { storePictures } from "#src/products/store-pictures.ts"
import { readStoredFile } from "#src/storage/storage.ts"
import { run } from "../../jobs/draw-pictures.ts"
import { atlas, now, rif } from "../cast.ts"
import { cloneDatabase, enqueued } from "../database.ts"
import { ask } from "../site.ts"
import { photo, sent } from "./sent-picture.ts"

process.env.STORAGE_DIR = await mkdtemp(join(tmpdir(), "sys-storage-"))
const productId = atlas.argan.id
let app: Db
let worker: Db

beforeAll(async () => {
  const database = await cloneDatabase()
  app = database.open("app")
  worker = database.open("worker")
})

const inAtlas = <T>(work: Parameters<typeof inAccount<T>>[2]) => inAccount(app, atlas.id, work)
const pictures = () => inAtlas((trx) => listPictures(trx, atlas.id, productId))

async function add(width: number, height: number) {
  const { stored } = await storePictures([await sent(await photo(width, height).jpeg().toBuffer())])
  const jobs = await inAtlas(async (trx) => {
    await addPictures(trx, atlas.owner, productId, { pictures: stored, now })
    return enqueued(trx, "draw-pictures")
  })
  return { id: stored[0]?.id ?? "", jobs }
}

test("a picture is drawn in two formats and every width up to its own, once", async () => {
  const { id, jobs } = await add(700, 500)
  expect(jobs).toEqual([{ accountId: atlas.id, productId }])
  expect(drawnWidths(700)).toEqual([320, 640, 960])
  await run(worker, { accountId: atlas.id, productId })
  await run(worker, { accountId: atlas.id, productId })

  const [picture] = await pictures()
  expect(picture).toMatchObject({ id, width: 700, height: 500, drawnAt: expect.any(Date) })
  expect(picture?.blur?.length).toBeLessThanOrEqual(600)
  const avif = await sharp((await readStoredFile(pictureKey(id, 960, "avif"))) ?? Buffer.alloc(0)).metadata()
  const webp = await sharp((await readStoredFile(pictureKey(id, 320, "webp"))) ?? Buffer.alloc(0)).metadata()
  expect([avif.width, avif.compression, webp.width, webp.format]).toEqual([700, "av1", 320, "webp"])
  expect(await readStoredFile(pictureKey(id, 1280))).toBeNull()
})

test("its page offers each file with its true width, and its colours until it comes", async () => {
  const [picture] = await pictures()
  const html = await (await ask(`/ar/p/${atlas.argan.slug}`)).text()
  const served = await ask(`/media/${picture?.id}/320.avif`)

  expect(html).toContain(`/media/${picture?.id}/960.avif 700w`)
  expect(html).toMatch(/<source type="image\/avif"[^>]*sizes=/)
  expect(html).toMatch(/<img src="data:image\/webp;base64,[^"]+" alt aria-hidden/)
  expect(html).not.toMatch(/<[^>]+ style=/)
  expect([served.headers.get("content-type"), served.headers.get("cache-control")]).toEqual([
    "image/avif",
    "public, max-age=31536000, immutable",
  ])
})

test("its words are its merchant's in the reader's language", async () => {
  const [picture] = await pictures()
  const alt = { altFr: "Un flacon sur une table", altAr: null }
  await inAtlas((trx) => describePicture(trx, atlas.owner, { productId, id: picture?.id ?? "", now }, alt))

  expect(await (await ask(`/ar/p/${atlas.argan.slug}`)).text()).toContain('alt="Un flacon sur une table" lang="fr"')
  await expect(
    inAccount(app, rif.id, (trx) => describePicture(trx, rif.owner, { productId, id: picture?.id ?? "", now }, alt)),
  ).rejects.toThrow()
})

test("one that is taken away while it is drawn leaves no file", async () => {
  const { id } = await add(400, 400)
  await inAtlas((trx) => removePicture(trx, atlas.owner, { productId, pictureId: id, now }))
  await drawPictures(worker, atlas.id, productId, now)

  expect((await pictures()).map((picture) => picture.id)).not.toContain(id)
})

test("one without its file stops nobody's page, and the job says so", async () => {
  const { id } = await add(400, 400)
  await rm(join(process.env.STORAGE_DIR ?? "", "pictures", id), { recursive: true })

  await expect(drawPictures(worker, atlas.id, productId, now)).rejects.toThrow(/has no file/)
  expect((await ask(`/fr/p/${atlas.argan.slug}`)).status).toBe(200)
  expect(await readdir(join(process.env.STORAGE_DIR ?? "", "pictures"))).not.toContain(id)
})
