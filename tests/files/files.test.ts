import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, describe, expect, vi } from "vitest"
import { inAccount, inNoAccount } from "#db/database.ts"
import { discardFile } from "#src/files/discard-file.ts"
import { eraseFile } from "#src/files/erase-file.ts"
import { readFileKeys } from "#src/files/file-keys.ts"
import { keepFile } from "#src/files/keep-file.ts"
import { openFile } from "#src/files/open-file.ts"
import { rewrapFileKeys } from "#src/files/rewrap-file-keys.ts"
import { openSealed, sealFile } from "#src/files/seal-file.ts"
import { atlas, now, rif, salma } from "../cast.ts"
import { cloneDatabase, enqueued, test } from "../database.ts"

const storage = await mkdtemp(join(tmpdir(), "sys-files-"))
process.env.STORAGE_DIR = storage
const database = await cloneDatabase()
const [app, worker] = [database.open("app"), database.open("worker")]

const first = `1:${"a1".repeat(32)}`
const second = `2:${"b2".repeat(32)}`
const bytes = Buffer.from("Attestation de RIB — 225 780 1234567890123456 13".repeat(50))
const paper = { bytes, mediaType: "application/pdf" }

const keep = (accountId: string) => inAccount(app, accountId, (trx) => keepFile(trx, accountId, paper, now))
const open = (accountId: string, id: string) => inAccount(app, accountId, (trx) => openFile(trx, accountId, id))
const bodyOf = (accountId: string, id: string) => join(storage, "files", accountId, id)

afterEach(() => vi.unstubAllEnvs())

describe("a kept file", () => {
  test("opens as it was, and lies encrypted", async () => {
    const { id } = await keep(salma.id)
    const body = await readFile(bodyOf(salma.id, id))

    expect((await open(salma.id, id))?.equals(bytes)).toBe(true)
    expect(body.includes("RIB")).toBe(false)
    expect(body.length).toBe(bytes.length + 28)
  })

  test("is encrypted anew each time, under a key of its own", async () => {
    const [one, two] = [await keep(salma.id), await keep(salma.id)]
    const rows = await worker.selectFrom("storedFiles").where("id", "in", [one.id, two.id]).selectAll().execute()

    expect(rows[0]?.sha256.equals(rows[1]?.sha256 ?? Buffer.alloc(0))).toBe(true)
    expect(rows[0]?.wrappedKey.equals(rows[1]?.wrappedKey ?? Buffer.alloc(0))).toBe(false)
  })

  test("is nobody else's", async ({ as }) => {
    const { id } = await keep(salma.id)

    expect(await open(rif.id, id)).toBeNull()
    await as(rif.owner, async (trx) => expect(await openFile(trx, salma.id, id)).toBeNull())
  })

  test("does not open once a bit of it is changed, once it is cut, or in another's place", async () => {
    const [one, two] = [await keep(salma.id), await keep(salma.id)]
    const body = await readFile(bodyOf(salma.id, one.id))
    const changed = Buffer.from(body)
    changed[200] = (changed[200] ?? 0) ^ 1

    for (const wrong of [changed, body.subarray(0, -1), body.subarray(0, 10), Buffer.alloc(0)]) {
      await writeFile(bodyOf(salma.id, one.id), wrong)
      await expect(open(salma.id, one.id)).rejects.toThrow()
    }
    await writeFile(bodyOf(salma.id, two.id), body)
    await expect(open(salma.id, two.id)).rejects.toThrow()
  })

  test("says so when its body is lost", async () => {
    const { id } = await keep(salma.id)
    await rm(bodyOf(salma.id, id))

    await expect(open(salma.id, id)).rejects.toThrow(`the body of file ${id} is gone`)
  })

  test("leaves no row when the transaction is undone", async () => {
    const undone = inAccount(app, salma.id, async (trx) => {
      await keepFile(trx, salma.id, paper, now)
      throw new Error("undone")
    })

    await expect(undone).rejects.toThrow("undone")
    const rows = await worker.selectFrom("storedFiles").select("id").execute()
    const bodies = await readdir(join(storage, "files", salma.id))
    expect(bodies.filter((body) => !rows.some(({ id }) => id === body))).toHaveLength(1)
  })
})

describe("an erased file", () => {
  test("opens no more from that moment, and its body goes by a job, twice without harm", async () => {
    const { id } = await keep(atlas.id)
    await inAccount(app, atlas.id, (trx) => eraseFile(trx, atlas.id, id, now))

    expect(await open(atlas.id, id)).toBeNull()
    expect(await readdir(join(storage, "files", atlas.id))).toContain(id)
    await discardFile(worker, atlas.id, id)
    await discardFile(worker, atlas.id, id)
    expect(await readdir(join(storage, "files", atlas.id))).not.toContain(id)
  })

  test("keeps nothing by which a copy of its body could be opened", async () => {
    const { id } = await keep(atlas.id)
    await inAccount(app, atlas.id, (trx) => eraseFile(trx, atlas.id, id, now))

    const row = await worker.selectFrom("storedFiles").where("id", "=", id).selectAll().executeTakeFirstOrThrow()
    expect(row).toMatchObject({ wrappedKey: Buffer.alloc(0), deletedAt: now })
  })

  test("is erased once, whoever asks again", async ({ as }) => {
    await as(atlas.owner, async (trx) => {
      const { id } = await keepFile(trx, atlas.id, paper, now)
      await eraseFile(trx, atlas.id, id, now)
      await eraseFile(trx, atlas.id, id, now)

      expect(await enqueued(trx, "discard-file")).toEqual([{ accountId: atlas.id, fileId: id }])
    })
  })

  test("cannot be erased by another account", async ({ as }) => {
    const { id } = await keep(atlas.id)
    await as(rif.owner, (trx) => eraseFile(trx, atlas.id, id, now))

    expect(await open(atlas.id, id)).not.toBeNull()
  })

  test("is the only one whose body a job may take", async () => {
    const { id } = await keep(atlas.id)

    await expect(discardFile(worker, atlas.id, id)).rejects.toThrow("is not erased")
  })
})

describe("the file keys", () => {
  test("change while every file stays readable, and the old one may then go", async () => {
    vi.stubEnv("FILE_KEYS", first)
    const [one, two] = [await keep(salma.id), await keep(rif.id)]

    vi.stubEnv("FILE_KEYS", `${second},${first}`)
    const three = await keep(salma.id)
    expect(await open(salma.id, one.id)).not.toBeNull()
    // The files of the other tests hang on a key that is not in this list.
    await inNoAccount(worker, (trx) =>
      trx.deleteFrom("storedFiles").where("id", "not in", [one.id, two.id, three.id]).execute(),
    )
    expect(await rewrapFileKeys(worker)).toBe(2)
    expect(await rewrapFileKeys(worker)).toBe(0)

    vi.stubEnv("FILE_KEYS", second)
    for (const [account, { id }] of [
      [salma.id, one],
      [rif.id, two],
      [salma.id, three],
    ] as const)
      expect((await open(account, id))?.equals(bytes)).toBe(true)
  })

  test("fail loudly when one leaves too early", async () => {
    vi.stubEnv("FILE_KEYS", first)
    const { id } = await keep(salma.id)
    vi.stubEnv("FILE_KEYS", second)

    await expect(open(salma.id, id)).rejects.toThrow("FILE_KEYS has no key of version 1")
    await expect(rewrapFileKeys(worker)).rejects.toThrow("FILE_KEYS has no key of version 1")
  })

  test("do not open what another version wrapped under the same number", () => {
    vi.stubEnv("FILE_KEYS", first)
    const file = { accountId: salma.id, id: atlas.verification }
    const { body, ...wrapped } = sealFile(file, bytes)
    vi.stubEnv("FILE_KEYS", `1:${"b2".repeat(32)}`)

    expect(() => openSealed(file, wrapped, body)).toThrow()
  })

  test.each(["", "1", "1:zz", `0:${"a1".repeat(32)}`, `1:${"a1".repeat(31)}`, `${first},`, `${first},${first}`])(
    "are refused when they are written %j, and never told",
    (text) => {
      expect(() => readFileKeys(text)).toThrow(/^FILE_KEYS (is not a list of|names a version)/)
      expect(() => readFileKeys(text)).not.toThrow(/a1a1/)
    },
  )
})
