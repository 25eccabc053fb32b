import { mkdtemp, readdir } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeAll, describe, expect, test } from "vitest"
import { inAccount } from "#db/database.ts"
import { maxPaperBytes } from "#src/documents/paper.ts"
import { openFile } from "#src/files/open-file.ts"
import { discardExpiredUploads } from "#src/uploads/discard-expired-uploads.ts"
import { maxUnderWay } from "#src/uploads/upload.ts"
import { atlas, nora, youssef } from "../cast.ts"
import { cloneDatabase } from "../database.ts"
import { itemOf, openFileOf } from "../documents/file-of.ts"
import { pdf } from "../documents/papers.ts"
import { cookieOf } from "../site.ts"
import { headerOf, openTusClient } from "./client.ts"

const storage = await mkdtemp(join(tmpdir(), "sys-uploads-"))
process.env.STORAGE_DIR = storage
const database = await cloneDatabase()
const [app, worker] = [database.open("app"), database.open("worker")]
const clientOf = await openTusClient()
const mine = clientOf(await cookieOf(app, youssef.owner))
const rivals = clientOf(await cookieOf(app, nora.owner))

const bytes = await pdf((document) => {
  for (let page = 0; page < 15; page++) document.setKeywords([...Array(4000).keys()].map(String))
}, 15)
let about: { item: string; kind: string; filename: string }

beforeAll(async () => {
  await inAccount(app, youssef.id, async (trx) => {
    const { itemId } = await openFileOf(trx, youssef.owner)
    about = { item: itemId, kind: "passport", filename: "passeport.pdf" }
  })
})

afterEach(() => worker.deleteFrom("uploads").execute())

const begin = async (length = bytes.length) => {
  const created = await mine.create(length, about)
  expect(created.status).toBe(201)
  return headerOf(created, "location") ?? ""
}
const offsetOf = async (address: string) => Number(headerOf(await mine.look(address), "upload-offset"))
const rowsOf = () => worker.selectFrom("uploads").selectAll().execute()
const attach = (uploads: string[], own: Record<string, string> = {}) => {
  const form = new URLSearchParams({ item: about.item, kind: about.kind, back: "/fr/verification/identity", ...own })
  for (const address of uploads) form.append("upload", address.split("/").at(-1) ?? "")
  const headers = { "content-type": "application/x-www-form-urlencoded" }
  return mine.ask({ method: "POST", path: "/fr/verification/documents", headers, body: Buffer.from(String(form)) })
}

describe("an upload", () => {
  test("is told what this server can do", async () => {
    const answer = await mine.ask({ method: "OPTIONS", path: "/fr/verification/uploads" })

    expect(answer.status).toBe(204)
    expect(headerOf(answer, "tus-version")).toBe("1.0.0")
    expect(headerOf(answer, "tus-extension")).toBe("creation,expiration,termination")
    expect(headerOf(answer, "tus-max-size")).toBe(String(maxPaperBytes))
  })

  test("comes in pieces, is put into the file, and leaves nothing on the way", async () => {
    const created = await mine.create(bytes.length, about)
    const address = headerOf(created, "location") ?? ""
    expect(address).toMatch(/^\/fr\/verification\/uploads\/[\w-]{36}$/)
    expect(Date.parse(headerOf(created, "upload-expires") ?? "")).toBeGreaterThan(Date.now() + 23 * 3600_000)

    const half = Math.floor(bytes.length / 2)
    const first = await mine.send(address, 0, bytes.subarray(0, half))
    expect([first.status, headerOf(first, "upload-offset")]).toEqual([204, String(half)])
    const looked = await mine.look(address)
    expect([looked.status, headerOf(looked, "upload-offset"), headerOf(looked, "upload-length")]).toEqual([
      ...[200, String(half), String(bytes.length)],
    ])
    expect(headerOf(looked, "cache-control")).toContain("no-store")
    expect((await mine.send(address, half, bytes.subarray(half))).status).toBe(204)

    const attached = await attach([address])
    expect([attached.status, headerOf(attached, "location")]).toEqual([303, "/fr/verification/identity"])
    const document = await worker.selectFrom("documents").orderBy("id", "desc").selectAll().executeTakeFirstOrThrow()
    expect(document).toMatchObject({ kind: "passport", name: "passeport.pdf", pages: 15, scan: "waiting" })
    expect((await openFile(worker, youssef.id, document.fileId))?.equals(bytes)).toBe(true)
    expect(await rowsOf()).toEqual([])
    const kept = await worker.selectFrom("storedFiles").where("deletedAt", "is", null).select("id").execute()
    expect(kept.map(({ id }) => id)).toEqual([document.fileId])
  })

  test("goes on after a cut line from what had come", async () => {
    const large = Buffer.concat([bytes, Buffer.alloc(600_000, "\n")])
    const address = await begin(large.length)
    await mine.sendAndHangUp(address, 0, { body: large, sent: 250_000 }).catch(() => {})
    await expect.poll(() => offsetOf(address), { timeout: 5000 }).toBeGreaterThan(0)

    const offset = await offsetOf(address)
    expect(offset).toBeLessThanOrEqual(250_000)
    expect((await mine.send(address, offset, large.subarray(offset))).status).toBe(204)
    expect((await attach([address])).status).toBe(303)
    const document = await worker.selectFrom("documents").orderBy("id", "desc").selectAll().executeTakeFirstOrThrow()
    expect((await openFile(worker, youssef.id, document.fileId))?.equals(large)).toBe(true)
  })

  test("takes the same bytes once, whoever comes first", async () => {
    const address = await begin()
    const answers = await Promise.all([mine.send(address, 0, bytes), mine.send(address, 0, bytes)])

    expect(answers.map(({ status }) => status).sort()).toEqual([204, 409])
    expect(await offsetOf(address)).toBe(bytes.length)
  })

  test("is refused where it does not follow, is too long, or is no piece", async () => {
    const address = await begin(1000)
    const piece = Buffer.alloc(600, 1)
    expect((await mine.send(address, 0, piece)).status).toBe(204)

    expect((await mine.send(address, 0, piece)).status).toBe(409)
    expect((await mine.send(address, 601, piece)).status).toBe(409)
    expect((await mine.send(address, 600, piece)).status).toBe(413)
    expect((await mine.send(address, 600, piece, { "content-type": "text/plain" })).status).toBe(415)
    expect((await mine.send(address, 600, piece.subarray(0, 9), { "upload-offset": "-1" })).status).toBe(400)
    expect((await mine.send(address, 600, Buffer.alloc(0))).status).toBe(204)
    const other = await mine.send(address, 600, piece.subarray(0, 9), { "tus-resumable": "0.2.2" })
    expect([other.status, headerOf(other, "tus-version")]).toEqual([412, "1.0.0"])
    expect(await offsetOf(address)).toBe(600)
    expect((await attach([address])).status).toBe(404)
  })

  test("is given up, and its pieces with it", async () => {
    const address = await begin(1000)
    await mine.send(address, 0, Buffer.alloc(10, 1))

    expect((await mine.giveUp(address)).status).toBe(204)
    expect((await mine.look(address)).status).toBe(404)
    expect((await mine.giveUp(address)).status).toBe(404)
    expect(await rowsOf()).toEqual([])
  })

  test("is kept a day, and is then forgotten by a job", async () => {
    const [address, other] = [await begin(1000), await begin(1000)]
    await mine.send(address, 0, Buffer.alloc(10, 1))
    const id = address.split("/").at(-1) ?? ""
    await worker
      .updateTable("uploads")
      .set({ expiresAt: new Date(Date.now() - 1) })
      .where("id", "=", id)
      .execute()

    expect((await mine.look(address)).status).toBe(410)
    expect((await mine.send(address, 10, Buffer.alloc(10))).status).toBe(410)
    expect((await attach([address])).status).toBe(410)
    await discardExpiredUploads(worker, new Date())
    await discardExpiredUploads(worker, new Date())
    expect((await mine.look(address)).status).toBe(404)
    expect((await mine.look(other)).status).toBe(200)
  })
})

describe("an announced file", () => {
  test.for([
    ["of more than 10 MB", maxPaperBytes + 1, {}, 413],
    ["of no length", 0, {}, 400],
    ["of a length that is none", 10, { "upload-length": "1e3" }, 400],
    ["of a length to be told later", 10, { "upload-length": "", "upload-defer-length": "1" }, 400],
    ["with words that cannot be read", 10, { "upload-metadata": "item ???" }, 400],
    ["twice of a name", 10, { "upload-metadata": "item YQ==,item YQ==" }, 400],
    ["for nothing", 10, { "upload-metadata": "" }, 400],
    ["in another protocol", 10, { "tus-resumable": "2.0.0" }, 412],
  ] as const)("is refused %s", async ([, length, headers, status]) => {
    const before = await rowsOf()

    expect((await mine.create(length, about, headers)).status).toBe(status)
    expect(await rowsOf()).toEqual(before)
  })

  test("is refused for a paper that the requirement does not take, or an item of nobody", async () => {
    expect((await mine.create(10, { ...about, kind: "rib_certificate" })).status).toBe(404)
    expect((await mine.create(10, { ...about, item: atlas.argan.id })).status).toBe(404)
    expect((await mine.create(10, { ...about, item: "1 or 1=1" })).status).toBe(404)
  })

  test("has its name made harmless at once", async () => {
    await mine.create(10, { ...about, filename: "../../\u202efdp.exe\u0000" })

    expect((await rowsOf()).map(({ name }) => name)).toEqual(["fdp.exe"])
  })

  test("is refused when too many are under way", async () => {
    await Promise.all(Array.from({ length: maxUnderWay }, () => begin(10)))

    expect((await mine.create(10, about)).status).toBe(429)
  })

  test("is refused once the file is sent", async () => {
    const states = (state: string) =>
      worker.updateTable("verifications").set({ state }).where("accountId", "=", youssef.id).execute()
    await states("submitted")
    expect((await mine.create(10, about)).status).toBe(409)
    await states("open")
  })
})

describe("an upload of somebody else", () => {
  test("is not there, whatever is asked of it", async () => {
    const address = await begin(1000)

    expect((await rivals.look(address)).status).toBe(404)
    expect((await rivals.send(address, 0, Buffer.alloc(10))).status).toBe(404)
    expect((await rivals.giveUp(address)).status).toBe(404)
    expect((await rivals.create(10, about)).status).toBe(404)
    expect(await offsetOf(address)).toBe(0)
  })

  test("is neither touched from another site, nor without a session", async () => {
    const address = await begin(1000)
    const elsewhere = { "sec-fetch-site": "cross-site", origin: "https://evil.example" }
    for (const method of ["PATCH", "DELETE", "POST"])
      expect((await mine.ask({ method, path: address, headers: elsewhere })).status).toBe(403)
    const nobody = clientOf("")

    for (const answer of [
      await nobody.look(address),
      await nobody.send(address, 0, Buffer.alloc(1)),
      await nobody.giveUp(address),
    ])
      expect([answer.status, headerOf(answer, "location")]).toEqual([303, "/fr/sign-in"])
  })

  test("is not put into a file for another paper than it was sent for", async () => {
    const address = await begin(10)
    await mine.send(address, 0, Buffer.alloc(10, 1))
    const bank = await inAccount(app, youssef.id, (trx) => itemOf(trx, youssef.owner, "bank"))

    expect((await attach([address], { kind: "cnie_front" })).status).toBe(404)
    expect((await attach([address], { item: bank, kind: "rib_certificate" })).status).toBe(404)
  })
})

test("no name that was sent has become a path", async () => {
  expect(await readdir(storage)).toEqual(["files"])
  for (const name of await readdir(join(storage, "files", youssef.id))) expect(name).toMatch(/^[\da-f-]{36}$/)
})
