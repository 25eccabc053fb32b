import { mkdtemp, readdir } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { beforeAll, beforeEach, describe, expect, test } from "vitest"
import { inAccount } from "#db/database.ts"
import { later, minute } from "#src/clock.ts"
import { documentTicket } from "#src/documents/document-ticket.ts"
import { i18n } from "#src/i18n/i18n.ts"
import { paths } from "#src/paths.ts"
import { readFlash } from "#src/web/flash.ts"
import { nora, now, youssef } from "../cast.ts"
import { cloneDatabase } from "../database.ts"
import { openRawServer } from "../security/raw-server.ts"
import { ask, cookieOf } from "../site.ts"
import { headerOf } from "../uploads/client.ts"
import { added, openFileOf, passport } from "./file-of.ts"
import { photo } from "./papers.ts"

const storage = await mkdtemp(join(tmpdir(), "sys-papers-"))
process.env.STORAGE_DIR = storage
const database = await cloneDatabase()
const [app, worker] = [database.open("app"), database.open("worker")]
const [cookie, rivals] = [await cookieOf(app, youssef.owner), await cookieOf(app, nora.owner)]
const say = await openRawServer()
const jpeg = await photo().jpeg().toBuffer()

let itemId = ""
let documentId = ""
beforeAll(async () => {
  await inAccount(app, youssef.id, async (trx) => {
    const place = await openFileOf(trx, youssef.owner)
    itemId = place.itemId
    documentId = await added(trx, youssef.owner, passport(place), now)
  })
})
beforeEach(() => worker.updateTable("documents").set({ scan: "clean" }).where("id", "=", documentId).execute())

function formOf(files: [bytes: Uint8Array, name: string][], own: Record<string, string> = {}) {
  const form = new FormData()
  const fields = { item: itemId, kind: "cnie_front", back: "/ar/verification/identity", ...own }
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  for (const [bytes, name] of files) form.append("file", new File([new Uint8Array(bytes)], name))
  return form
}
const send = (files: [Uint8Array, string][], own?: Record<string, string>) =>
  ask("/ar/verification/documents", { cookie, form: formOf(files, own) })
const flashOf = (answer: Response) => {
  const cookies = answer.headers.getSetCookie().map((line) => line.split(";", 1)[0])
  return readFlash(cookies.join("; "), i18n("fr"))?.key
}
const papersOf = () => worker.selectFrom("documents").where("kind", "=", "cnie_front").selectAll().execute()

describe("a paper sent with the form, where no script runs", () => {
  test("is put into the file, and the page it came from is shown again", async () => {
    const answer = await send([[jpeg, "../../recto\u202e.jpg"]])

    expect([answer.status, answer.headers.get("location")]).toEqual([303, "/ar/verification/identity"])
    expect(await papersOf()).toMatchObject([{ name: "recto.jpg", mediaType: "image/jpeg", width: 1200, pages: null }])
  })

  test("may be several photos, which become one paper", async () => {
    await send([
      [jpeg, "1.jpg"],
      [jpeg, "2.jpg"],
    ])

    const papers = await papersOf()
    expect(papers.filter(({ replacedAt }) => !replacedAt)).toMatchObject([{ name: "1.pdf", pages: 2 }])
  })

  test.for([
    ["paper_type", [[Buffer.from("<html>"), "page.jpg"]]],
    ["paper_empty", [[new Uint8Array(), "rien.pdf"]]],
    ["paper_too_large", [[Buffer.alloc(11 * 1024 * 1024, 1), "lourd.pdf"]]],
    ["paper_broken", [[jpeg.subarray(0, 9000), "moitie.jpg"]]],
    ["no_paper", []],
    ["too_many_files", Array.from({ length: 12 }, () => [jpeg, "a.jpg"])],
  ] as [string, [Uint8Array, string][]][])(
    "is refused for %s with a sentence, and nothing is kept",
    async ([reason, files]) => {
      const [rows, bodies] = [await papersOf(), await readdir(join(storage, "files", youssef.id))]
      const answer = await send(files)

      expect(answer.status).toBe(303)
      expect(flashOf(answer)).toBe(`papers.refused.${reason}`)
      expect(await papersOf()).toEqual(rows)
      expect(await readdir(join(storage, "files", youssef.id))).toEqual(bodies)
    },
  )

  test("leads nobody elsewhere, and is for an item that is there", async () => {
    const away = await send([], { back: "https://evil.example" })
    expect(away.headers.get("location")).toBe("/ar/verification")

    for (const own of [{ item: "x" }, { kind: "" }, { item: documentId }, { kind: "rib_certificate" }])
      expect((await send([[jpeg, "a.jpg"]], own)).status).toBe(404)
    const upload = new URLSearchParams({ item: itemId, kind: "cnie_front", upload: documentId })
    expect((await ask("/ar/verification/documents", { cookie, form: upload })).status).toBe(404)
  })
})

describe("a paper that is looked at", () => {
  const ticketed = (at: Date) => documentTicket({ userId: youssef.owner.userId, documentId }, at)
  const contentAt = (at: Date) => paths.paperContent("fr", documentId, ticketed(at))
  const viewsOf = async () =>
    (
      await worker
        .selectFrom("auditEntries")
        .where("subjectId", "=", documentId)
        .where("act", "=", "view_document")
        .select("id")
        .execute()
    ).length

  test("is reached by an address of some minutes, and sent so that it can do nothing", async () => {
    const led = await ask(paths.paper("fr", documentId), { cookie })
    expect(led.status).toBe(303)
    const address = led.headers.get("location") ?? ""
    const before = await viewsOf()
    const answer = await say({ path: address, headers: { cookie } })

    expect(answer.status).toBe(200)
    expect(headerOf(answer, "content-type")).toBe("application/pdf")
    expect(headerOf(answer, "content-disposition")).toContain('inline; filename="passeport.pdf"')
    expect(headerOf(answer, "x-content-type-options")).toBe("nosniff")
    expect(headerOf(answer, "cache-control")).toBe("private, no-store")
    expect(headerOf(answer, "cross-origin-resource-policy")).toBe("same-origin")
    // One policy alone: two would both hold, and the page's would not let the paper be framed.
    expect(answer.head.match(/^content-security-policy:/gim)).toHaveLength(1)
    expect(headerOf(answer, "content-security-policy")).toMatch(/^default-src 'none';.*frame-ancestors 'self'/)
    expect(answer.body).toContain("%PDF- une attestation")
    expect(await viewsOf()).toBe(before + 1)
  })

  test("is led to a new address when the old one is over, or was another person's", async () => {
    const before = await viewsOf()
    const stale = [contentAt(later(new Date(), -6 * minute)), paths.paperContent("fr", documentId, "forged")]
    for (const address of stale) {
      const answer = await ask(address, { cookie })
      expect([answer.status, answer.headers.get("location")]).toEqual([303, paths.paper("fr", documentId)])
    }
    expect(await viewsOf()).toBe(before)
  })

  test("is not there for others, with an address or without", async () => {
    for (const address of [contentAt(new Date()), paths.paper("fr", documentId)]) {
      expect((await ask(address, { cookie: rivals })).status).toBe(404)
      expect((await ask(address)).headers.get("location")).toMatch(/^\/fr\/sign-in/)
    }
    expect((await ask(paths.paperRemoval("fr", documentId), { cookie: rivals, form: {} })).status).toBe(404)
  })

  test("is told to wait for the scanner", async () => {
    await worker.updateTable("documents").set({ scan: "waiting" }).where("id", "=", documentId).execute()
    const answer = await ask(contentAt(new Date()), { cookie })

    expect([answer.status, answer.headers.get("location")]).toEqual([303, "/fr/verification"])
    expect(flashOf(answer)).toBe("papers.unseen.waiting")
  })

  test("is taken out by its owner, once", async () => {
    const form = { back: "/fr/verification/identity" }
    const answer = await ask(paths.paperRemoval("fr", documentId), { cookie, form })

    expect([answer.status, answer.headers.get("location")]).toEqual([303, form.back])
    expect((await ask(paths.paperRemoval("fr", documentId), { cookie, form })).status).toBe(404)
    expect((await ask(contentAt(new Date()), { cookie })).status).toBe(303)
  })
})
