import { mkdtemp } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest"
import { inAccount } from "#db/database.ts"
import { clamdAddress } from "#src/documents/clamd.ts"
import { listPapers } from "#src/documents/list-papers.ts"
import { openDocument } from "#src/documents/open-document.ts"
import { scanDocument } from "#src/documents/scan-document.ts"
import { now, staff, youssef } from "../cast.ts"
import { cloneDatabase } from "../database.ts"
import { openClamd } from "./clamd.ts"
import { added, openFileOf, passport, scan } from "./file-of.ts"
import { eicar } from "./papers.ts"

process.env.STORAGE_DIR = await mkdtemp(join(tmpdir(), "sys-scans-"))
const database = await cloneDatabase()
const [app, worker] = [database.open("app"), database.open("worker")]
const clamd = await openClamd()

const me = youssef.owner
let place: Awaited<ReturnType<typeof openFileOf>>

const add = (bytes: Buffer) =>
  inAccount(app, youssef.id, (trx) => added(trx, me, { ...passport(place), paper: { ...scan, bytes } }, now))
const look = (id: string) => inAccount(app, youssef.id, (trx) => openDocument(trx, me, id))
const rowOf = (id: string) => worker.selectFrom("documents").where("id", "=", id).selectAll().executeTakeFirstOrThrow()
const run = (id: string) => scanDocument(worker, youssef.id, id, now)

beforeAll(async () => {
  place = await inAccount(app, youssef.id, (trx) => openFileOf(trx, me))
})
beforeEach(() => {
  clamd.mood = "well"
  clamd.scanned = []
  vi.stubEnv("CLAMD_URL", clamd.url)
})
afterEach(() => vi.unstubAllEnvs())

describe("a paper before the scanner", () => {
  test("is clean, once the scanner has seen every byte of it, and is then shown", async () => {
    const bytes = Buffer.concat([Buffer.from("%PDF-"), Buffer.alloc(300_000, 7)])
    const id = await add(bytes)
    expect(await look(id)).toEqual({ ok: false, reason: "waiting" })
    await run(id)

    expect(clamd.scanned).toHaveLength(1)
    expect(clamd.scanned[0]?.equals(bytes)).toBe(true)
    expect(await rowOf(id)).toMatchObject({ scan: "clean", scanDetail: null })
    expect((await look(id)).ok).toBe(true)
  })

  test("is looked at once, however often the job runs", async () => {
    const id = await add(scan.bytes)
    await Promise.all([run(id), run(id)])
    await run(id)

    expect(clamd.scanned.length).toBeLessThanOrEqual(2)
    expect(await rowOf(id)).toMatchObject({ scan: "clean" })
  })

  test("is infected: nobody sees it, nothing of it is kept, and its requirement is unmet again", async () => {
    const id = await add(Buffer.from(`%PDF-1.7 ${eicar}`))
    await run(id)

    expect(await rowOf(id)).toMatchObject({
      scan: "infected",
      scanDetail: "Eicar-Test-Signature.UNOFFICIAL",
      erasedAt: now,
      replacedAt: null,
    })
    for (const actor of [me, staff.compliance(youssef.id)])
      expect(await inAccount(worker, youssef.id, (trx) => openDocument(trx, actor, id))).toEqual({
        ok: false,
        reason: "infected",
      })
    const item = await worker.selectFrom("verificationItems").where("id", "=", place.itemId).selectAll().execute()
    expect(item).toMatchObject([{ state: "missing" }])
    const papers = await inAccount(app, youssef.id, (trx) => listPapers(trx, youssef.id, place.verificationId))
    expect(papers).toMatchObject([{ id, scan: "infected" }])
  })

  test("may be replaced after that, by one that is clean", async () => {
    const infected = await add(Buffer.from(eicar))
    await run(infected)
    const id = await add(scan.bytes)
    await run(id)

    expect((await look(id)).ok).toBe(true)
    expect(await rowOf(infected)).toMatchObject({ replacedAt: now, scan: "infected" })
  })

  test.for(["full", "rambling"] as const)("waits on, and the job fails, while the scanner is %s", async (mood) => {
    clamd.mood = mood
    const id = await add(scan.bytes)

    await expect(run(id)).rejects.toThrow("clamd answered")
    expect(await rowOf(id)).toMatchObject({ scan: "waiting" })
    expect(await look(id)).toEqual({ ok: false, reason: "waiting" })
    clamd.mood = "well"
    await run(id)
    expect(await rowOf(id)).toMatchObject({ scan: "clean" })
  })

  test("waits on while the scanner is away", async () => {
    vi.stubEnv("CLAMD_URL", "tcp://127.0.0.1:1")
    const id = await add(scan.bytes)

    await expect(run(id)).rejects.toMatchObject({ code: "ECONNREFUSED" })
    expect(await rowOf(id)).toMatchObject({ scan: "waiting" })
  })

  test("is told not to be scanned where there is no scanner, and is scanned when there is one", async () => {
    vi.stubEnv("CLAMD_URL", "")
    const id = await add(scan.bytes)
    await run(id)
    expect(await rowOf(id)).toMatchObject({ scan: "not_scanned" })
    expect((await look(id)).ok).toBe(true)

    vi.stubEnv("CLAMD_URL", clamd.url)
    await run(id)
    expect(await rowOf(id)).toMatchObject({ scan: "clean" })
  })

  test("that was taken out meanwhile is not scanned", async () => {
    const id = await add(scan.bytes)
    await add(scan.bytes)
    await run(id)

    expect(clamd.scanned).toEqual([])
  })
})

describe("the scanner's address", () => {
  test.for([
    ["unix:/run/clamd.sock", { path: "/run/clamd.sock" }],
    ["tcp://clamd:3311", { host: "clamd", port: 3311 }],
    ["tcp://[::1]", { host: "::1", port: 3310 }],
  ] as const)("may be %s", ([url, address]) => {
    expect(clamdAddress(url)).toEqual(address)
  })

  test("is nothing else", () => {
    expect(() => clamdAddress("https://clamd")).toThrow("CLAMD_URL is neither")
  })
})
