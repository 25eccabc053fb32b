import { mkdtemp, readdir } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeAll, expect, test } from "vitest"
import { inAccount } from "#db/database.ts"
import { readUpload } from "#src/uploads/read-upload.ts"
import { maxPieces, maxUnderWay } from "#src/uploads/upload.ts"
import { nora, youssef } from "../cast.ts"
import { cloneDatabase } from "../database.ts"
import { openFileOf } from "../documents/file-of.ts"
import { cookieOf } from "../site.ts"
import { headerOf, openTusClient } from "../uploads/client.ts"

const storage = await mkdtemp(join(tmpdir(), "sys-upload-abuse-"))
process.env.STORAGE_DIR = storage
const database = await cloneDatabase()
const [app, worker] = [database.open("app"), database.open("worker")]
const clientOf = await openTusClient()
const mine = clientOf(await cookieOf(app, youssef.owner))
const rivals = clientOf(await cookieOf(app, nora.owner))

type About = { item: string; kind: string; filename: string }
const about = async (actor: typeof youssef.owner): Promise<About> => {
  const { itemId } = await inAccount(app, actor.accountId, (trx) => openFileOf(trx, actor))
  return { item: itemId, kind: "passport", filename: "a.pdf" }
}
let own: About
let theirs: About
beforeAll(async () => {
  own = await about(youssef.owner)
  theirs = await about(nora.owner)
})
afterEach(() => worker.deleteFrom("uploads").execute())

const begin = async (length: number) => headerOf(await mine.create(length, own), "location") ?? ""
const uploadOf = (address: string) =>
  worker
    .selectFrom("uploads")
    .where("id", "=", address.split("/").at(-1) ?? "")
    .selectAll()
    .executeTakeFirstOrThrow()
const keptFiles = async () =>
  (await worker.selectFrom("storedFiles").where("deletedAt", "is", null).select("id").execute()).length

test("a file in ten thousand pieces of a byte is stopped long before, and leaves no more than was let in", async () => {
  const before = await keptFiles()
  const address = await begin(10_000)
  const statuses: number[] = []
  for (let offset = 0; offset < maxPieces + 20; offset++)
    statuses.push((await mine.send(address, Math.min(offset, maxPieces), Buffer.from("a"))).status)

  expect(statuses.slice(0, maxPieces).every((status) => status === 204)).toBe(true)
  expect(new Set(statuses.slice(maxPieces))).toEqual(new Set([413]))
  expect((await keptFiles()) - before).toBe(maxPieces)
  expect((await mine.giveUp(address)).status).toBe(204)
  expect(await keptFiles()).toBe(before)
}, 60_000)

test("pieces that come at once for the same place are one piece, whole", async () => {
  const address = await begin(20_000)
  const pieces = Array.from({ length: 12 }, (_, index) => Buffer.alloc(10_000, index))
  const answers = await Promise.all(pieces.map((piece) => mine.send(address, 0, piece)))
  const upload = await uploadOf(address)
  const read = await inAccount(app, youssef.id, (trx) =>
    readUpload(trx, { ...upload, totalBytes: 20_000, receivedBytes: 10_000 }),
  )

  expect(answers.map(({ status }) => status).sort()).toEqual([204, ...Array(11).fill(409)])
  expect([upload.receivedBytes, upload.pieces.length]).toEqual([10_000n, 1])
  expect(pieces.filter((piece) => piece.equals(read))).toHaveLength(1)
})

test("a file that is given up while its pieces come leaves nothing, and fails nobody", async () => {
  const before = await keptFiles()
  const address = await begin(50_000)
  const coming = Array.from({ length: 4 }, () => mine.send(address, 0, Buffer.alloc(5000)))
  const answers = await Promise.all([...coming, mine.giveUp(address), mine.look(address)])

  expect(answers.filter(({ status }) => status >= 500)).toEqual([])
  expect((await mine.look(address)).status).toBe(404)
  expect(await keptFiles()).toBe(before)
})

test.each(["+0", "0x0", "1e0", "-0", "٠", "0,0", "0;0", "9".repeat(13), "NaN", "null", "", "0.0", "1"])(
  "an offset of %j adds nothing",
  async (offset) => {
    const address = await begin(1000)
    const { status } = await mine.send(address, 0, Buffer.alloc(10), {
      "upload-offset": Buffer.from(offset).toString("latin1"),
    })

    expect([400, 409]).toContain(status)
    expect(await uploadOf(address)).toMatchObject({ receivedBytes: 0n, pieces: [] })
  },
)

test("a length that lies is found out, and nothing of it is kept", async () => {
  const before = await keptFiles()
  const address = await begin(10)
  const large = Buffer.alloc(3_000_000, 1)
  const tooLong = await mine.send(address, 0, large)
  const longerNow = await mine.send(address, 0, large, { "upload-length": "5000000" })
  const chunked = await mine.ask({
    ...{ method: "PATCH", path: address, body: Buffer.from(`fff\r\n${"a".repeat(0xfff)}\r\n0\r\n\r\n`) },
    headers: {
      "content-type": "application/offset+octet-stream",
      "upload-offset": "0",
      "transfer-encoding": "chunked",
    },
  })

  expect([tooLong.status, longerNow.status, chunked.status]).toEqual([413, 413, 413])
  expect(await uploadOf(address)).toMatchObject({ totalBytes: 10n, receivedBytes: 0n, pieces: [] })
  expect(await keptFiles()).toBe(before)
})

test("of a hundred files announced at once no more are let in than may be on their way", async () => {
  const answers = await Promise.all(Array.from({ length: 100 }, () => mine.create(10, own)))
  const statuses = answers.map(({ status }) => status)

  expect(statuses.filter((status) => status === 201)).toHaveLength(maxUnderWay)
  expect(statuses.filter((status) => status === 429)).toHaveLength(100 - maxUnderWay)
})

test("an upload of another account is put into no file of one's own, and is still theirs", async () => {
  const address = headerOf(await rivals.create(9, theirs), "location") ?? ""
  await rivals.send(address, 0, Buffer.from("%PDF-1.4\n"))
  const headers = { "content-type": "application/x-www-form-urlencoded" }
  for (const item of [own.item, theirs.item]) {
    const form = new URLSearchParams({ item, kind: "passport", upload: address.split("/").at(-1) ?? "" })
    const answer = await mine.ask({
      method: "POST",
      path: "/fr/verification/documents",
      headers,
      body: Buffer.from(`${form}`),
    })
    expect(answer.status).toBe(404)
  }

  expect((await rivals.look(address)).status).toBe(200)
  expect(await worker.selectFrom("documents").selectAll().execute()).toEqual([])
})

test("an address of no upload is none, however it is written, and no method hides in a header", async () => {
  const address = await begin(10)
  const id = address.split("/").at(-1) ?? ""
  for (const name of ["..%2f..%2fetc%2fpasswd", `${id}%00`, `${id}x`, "%00", "1", `{${id}}`, `urn:uuid:${id}`]) {
    const path = `/fr/verification/uploads/${name}`
    expect([name, (await mine.look(path)).status, (await mine.giveUp(path)).status]).toEqual([name, 404, 404])
  }
  await mine.ask({ method: "POST", path: "/fr/verification/uploads", headers: { "x-http-method-override": "DELETE" } })
  await mine.ask({
    method: "GET",
    path: address,
    headers: { "x-http-method-override": "DELETE", "x-method-override": "DELETE" },
  })

  expect((await mine.look(address)).status).toBe(200)
  expect(await readdir(storage)).toEqual(["files"])
})
