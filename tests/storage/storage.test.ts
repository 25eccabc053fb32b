import { randomBytes } from "node:crypto"
import { mkdtemp, readdir } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { Readable } from "node:stream"
import { buffer } from "node:stream/consumers"
import S3rver from "s3rver"
import { afterAll, beforeEach, describe, expect, test, vi } from "vitest"

const dir = await mkdtemp(join(tmpdir(), "sys-storage-"))
const spool = await mkdtemp(join(tmpdir(), "sys-spool-"))
const bucket = new S3rver({
  address: "127.0.0.1",
  port: 0,
  silent: true,
  directory: await mkdtemp(join(tmpdir(), "sys-s3-")),
  configureBuckets: [{ name: "papers", configs: [] }],
})
const { port } = await bucket.run()
afterAll(() => bucket.close())

const places = {
  "a folder": { STORAGE_DIR: dir, STORAGE_URL: "" },
  "a bucket": { STORAGE_DIR: "", STORAGE_URL: `s3://papers?region=auto&endpoint=http://127.0.0.1:${port}` },
}

describe.each(Object.entries(places))("the storage in %s", (_place, settings) => {
  beforeEach(() => {
    vi.resetModules()
    for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value)
    vi.stubEnv("AWS_ACCESS_KEY_ID", "S3RVER")
    vi.stubEnv("AWS_SECRET_ACCESS_KEY", "S3RVER")
    vi.stubEnv("TMPDIR", spool)
  })
  const open = () => import("#src/storage/storage.ts")

  test("gives back what it was given, and nothing once it is removed", async () => {
    const { storeFile, readStoredFile, removeStoredFile } = await open()
    const bytes = randomBytes(300_000)
    await storeFile("files/a/b", bytes)

    expect(Buffer.from((await readStoredFile("files/a/b")) ?? []).equals(bytes)).toBe(true)
    await removeStoredFile("files/a/b")
    await removeStoredFile("files/a/b")
    expect(await readStoredFile("files/a/b")).toBeNull()
  })

  test("takes what is written as it is made, and leaves no copy beside it", async () => {
    const { storeStream, openStoredFile } = await open()
    const pieces = Array.from({ length: 40 }, () => randomBytes(100_000))
    await storeStream("exports/a", Readable.from(pieces))

    const read = await openStoredFile("exports/a")
    expect(read && (await buffer(read)).equals(Buffer.concat(pieces))).toBe(true)
    expect(await openStoredFile("exports/none")).toBeNull()
    expect(await readdir(spool)).toEqual([])
  })

  test("holds an empty file", async () => {
    const { storeFile, readStoredFile } = await open()
    await storeFile("files/empty", new Uint8Array())

    expect(await readStoredFile("files/empty")).toHaveLength(0)
  })

  test("lets no key climb out of it", async () => {
    const { storeFile } = await open()

    await expect(storeFile("../../etc/passwd", Buffer.from("x"))).rejects.toMatchObject({
      code: "E_PATH_TRAVERSAL_DETECTED",
    })
  })
})

test("a bucket's address that is none is told at once", async () => {
  vi.resetModules()
  vi.stubEnv("STORAGE_URL", "https://papers.example")
  const { storeFile } = await import("#src/storage/storage.ts")

  await expect(storeFile("a", Buffer.from("x"))).rejects.toThrow("STORAGE_URL is not s3://")
})
