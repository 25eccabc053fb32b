import { mkdtemp, readdir } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import sharp from "sharp"
import { describe, expect } from "vitest"
import { NotFound } from "#src/errors.ts"
import { addPictures } from "#src/products/add-pictures.ts"
import { discardPictures } from "#src/products/discard-pictures.ts"
import { movePicture } from "#src/products/move-picture.ts"
import { drawPicture } from "#src/products/picture-file.ts"
import { listPictures } from "#src/products/picture-queries.ts"
import { keyOfAddress, originalKey } from "#src/products/picture-url.ts"
import { maxPictures } from "#src/products/product.ts"
import { removePicture } from "#src/products/remove-picture.ts"
import { storePictures } from "#src/products/store-pictures.ts"
import { readStoredFile } from "#src/storage/storage.ts"
import { atlas, now, rif } from "../cast.ts"
import { enqueued, test } from "../database.ts"
import { animation, photo, sent } from "./sent-picture.ts"

process.env.STORAGE_DIR = await mkdtemp(join(tmpdir(), "sys-storage-"))

const jpeg = await photo().jpeg().toBuffer()
const gif = await photo(40, 40).gif().toBuffer()
const animated = await animation()
const bomb = await sharp({ create: { width: 9000, height: 9000, channels: 3, background: "#fff" } })
  .png()
  .toBuffer()
const hostile: [string, Uint8Array, string][] = [
  ["an empty file", new Uint8Array(), "picture_empty"],
  ["a text", Buffer.from("bonjour"), "picture_type"],
  ["a page named .jpg", Buffer.from("<!doctype html><script>alert(1)</script>"), "picture_type"],
  ["a drawing in SVG", Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'), "picture_type"],
  ["a GIF", gif, "picture_animated"],
  ["an animation", animated, "picture_animated"],
  [
    "a picture that is also a page",
    Buffer.concat([jpeg, Buffer.from("<SCRIPT>alert(1)</script>")]),
    "picture_hides_code",
  ],
  ["a picture that is also PHP", Buffer.concat([jpeg, Buffer.from("<?php echo 1;")]), "picture_hides_code"],
  [
    "a picture that is also an archive",
    Buffer.concat([jpeg, Buffer.from("PK\u0005\u0006"), Buffer.alloc(18)]),
    "picture_hides_code",
  ],
  ["half a picture", jpeg.subarray(0, jpeg.length / 2), "picture_broken"],
  ["a picture with a broken middle", Buffer.concat([jpeg.subarray(0, 200), Buffer.from("zzzz")]), "picture_broken"],
  ["a bomb of pixels", bomb, "picture_too_many_pixels"],
]

describe("a sent picture", () => {
  test("is drawn anew, upright, opaque, no wider than it came, with nothing of the camera's", async () => {
    const rotated = await photo()
      .withExif({ IFD0: { Copyright: "secret" } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer()
    const drawn = await drawPicture(await sent(rotated))

    expect(drawn).toMatchObject({ ok: true, value: { width: 600, height: 900 } })
    if (!drawn.ok) return
    const { format, width, exif, hasAlpha } = await sharp(drawn.value.bytes).metadata()
    expect({ format, width, exif, hasAlpha }).toEqual({ format: "webp", width: 600, exif: undefined, hasAlpha: false })
  })

  test("may be a PNG or a WebP, under any name", async () => {
    const png = await drawPicture(await sent(await photo().png().toBuffer(), "../../etc/passwd"))
    const webp = await drawPicture(await sent(await photo().webp().toBuffer(), "page.html"))

    expect([png.ok, webp.ok]).toEqual([true, true])
  })

  test.for(hostile)("is refused when it is %s", async ([, bytes, reason]) => {
    expect(await drawPicture(await sent(bytes))).toEqual({ ok: false, reason })
  })

  test("is refused over 10 MB without being read", async () => {
    const file = { ...(await sent(Buffer.from("x"))), tooLarge: true }

    expect(await drawPicture(file)).toEqual({ ok: false, reason: "picture_too_large" })
  })

  test("does not keep the good ones beside it from being stored", async () => {
    const files = [await sent(jpeg), await sent(Buffer.from("no"), "note.txt")]
    const { stored, refused } = await storePictures(files)

    expect(stored).toHaveLength(1)
    expect(refused).toEqual([{ name: "note.txt", reason: "picture_type" }])
    expect(await readStoredFile(originalKey(stored[0]?.id ?? ""))).toBeInstanceOf(Uint8Array)
  })
})

const three = ["1", "2", "3"].map((end) => ({
  id: `00000000-0000-4000-8000-00000000000${end}`,
  width: 1280,
  height: 800,
}))
const [first, second, third] = three.map((picture) => picture.id) as [string, string, string]

describe("the pictures of a product", () => {
  test("stand in the order they were added, and move one place at a time", async ({ as }) => {
    await as(atlas.owner, async (trx) => {
      const order = async () => (await listPictures(trx, atlas.id, atlas.argan.id)).map((picture) => picture.id)
      const move = (pictureId: string, move: "earlier" | "later") =>
        movePicture(trx, atlas.owner, { productId: atlas.argan.id, pictureId, move })
      await addPictures(trx, atlas.owner, atlas.argan.id, { pictures: three, now })

      expect(await order()).toEqual([first, second, third])
      await move(third, "earlier")
      expect(await order()).toEqual([first, third, second])
      await move(first, "earlier")
      expect(await order()).toEqual([first, third, second])
      await move(first, "later")
      expect(await order()).toEqual([third, first, second])
    })
  })

  test("are so many at most; what is refused leaves no file", async ({ as }) => {
    await as(atlas.owner, async (trx) => {
      await addPictures(trx, atlas.owner, atlas.argan.id, { pictures: three, now })
      const more = Array.from({ length: maxPictures - 2 }, (_, at) => ({
        id: first.replace(/.$/, String(at + 4)),
        width: 1,
        height: 1,
      }))
      const added = await addPictures(trx, atlas.owner, atlas.argan.id, { pictures: more, now })

      expect(added).toEqual({ ok: false, reason: "too_many_pictures" })
      expect(await listPictures(trx, atlas.id, atlas.argan.id)).toHaveLength(3)
      expect(await enqueued(trx, "discard-pictures")).toEqual([
        { accountId: atlas.id, pictureIds: more.map(({ id }) => id) },
      ])
    })
  })

  test("leave with their files", async ({ as }) => {
    await as(atlas.owner, async (trx) => {
      const { stored } = await storePictures([await sent(await photo().jpeg().toBuffer())])
      const id = stored[0]?.id ?? ""
      await addPictures(trx, atlas.owner, atlas.argan.id, { pictures: stored, now })

      await discardPictures(trx, atlas.id, [id])
      expect(await readStoredFile(originalKey(id))).not.toBeNull()
      await removePicture(trx, atlas.owner, { productId: atlas.argan.id, pictureId: id, now })
      expect(await enqueued(trx, "discard-pictures")).toEqual([{ accountId: atlas.id, pictureIds: [id] }])
      await discardPictures(trx, atlas.id, [id])
      await discardPictures(trx, atlas.id, [id])
      expect(await readStoredFile(originalKey(id))).toBeNull()
    })
  })

  test("cannot be touched by a rival", async ({ as }) => {
    await as(rif.owner, async (trx) => {
      const productId = atlas.argan.id

      await expect(addPictures(trx, rif.owner, productId, { pictures: three, now })).rejects.toThrow(NotFound)
      await expect(removePicture(trx, rif.owner, { productId, pictureId: first, now })).rejects.toThrow(NotFound)
      await expect(movePicture(trx, rif.owner, { productId, pictureId: first, move: "later" })).rejects.toThrow(
        NotFound,
      )
      await expect(removePicture(trx, rif.owner, { productId: rif.belgha.id, pictureId: first, now })).rejects.toThrow(
        NotFound,
      )
    })
  })
})

test("an address of a picture leads to a file of ours and nowhere else", async () => {
  const id = three[0]?.id ?? ""

  expect(keyOfAddress(id, "640.webp")).toBe(`pictures/${id}/640.webp`)
  for (const [picture, file] of [
    [id, "641.webp"],
    [id, "../640.webp"],
    ["..", "640.webp"],
    [`${id}/..`, "640.webp"],
  ] as const) {
    expect(keyOfAddress(picture, file)).toBeNull()
  }
  expect(await readdir(process.env.STORAGE_DIR ?? "")).toEqual(["pictures"])
})
