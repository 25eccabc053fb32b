import { randomUUID } from "node:crypto"
import { mkdtemp } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, expect, test } from "vitest"
import { inAccount } from "#db/database.ts"
import { scanAttachment } from "#src/messages/scan-attachment.ts"
import { atlas, now, rif, salma } from "#tests/cast.ts"
import { cloneDatabase } from "#tests/database.ts"
import { openClamd } from "#tests/documents/clamd.ts"
import { eicar, photo } from "#tests/documents/papers.ts"
import { ask, cookieOf } from "#tests/site.ts"
import { begun } from "./stage.ts"

process.env.STORAGE_DIR = await mkdtemp(join(tmpdir(), "sys-messages-"))
const clamd = await openClamd()
const database = await cloneDatabase()
const [app, worker] = [database.open("app"), database.open("worker")]
const threadId = await inAccount(app, atlas.id, (trx) => begun(trx, atlas.owner, "Bonjour", new Date()))
const path = `/fr/messages/${threadId}`
const [atlases, salmas, rifs] = [
  await cookieOf(app, atlas.owner),
  await cookieOf(app, salma.owner),
  await cookieOf(app, rif.owner),
]
afterEach(() => {
  delete process.env.CLAMD_URL
})

function message(body: string, ...files: { name: string; bytes: Buffer }[]) {
  const form = new FormData()
  form.append("key", randomUUID())
  form.append("body", body)
  for (const { name, bytes } of files) form.append("files", new File([new Uint8Array(bytes)], name))
  return form
}

async function lastFile() {
  return worker
    .selectFrom("messageAttachments")
    .orderBy("id", "desc")
    .select(["id", "scan", "erasedAt"])
    .executeTakeFirstOrThrow()
}

test("a picture waits for the scanner, then is shown small and whole to both, and to nobody else", async () => {
  process.env.CLAMD_URL = clamd.url
  const picture = { name: "photo.jpg", bytes: await photo(900, 600).jpeg().toBuffer() }
  expect((await ask(path, { cookie: atlases, form: message("", picture) })).status).toBe(303)
  const { id } = await lastFile()
  expect(await (await ask(path, { cookie: salmas })).text()).toContain("est en cours d’analyse")
  expect((await ask(`${path}/attachments/${id}`, { cookie: salmas })).status).toBe(303)

  await scanAttachment(worker, atlas.id, id, now)
  for (const cookie of [atlases, salmas]) {
    const whole = await ask(`${path}/attachments/${id}`, { cookie })
    const small = await ask(`${path}/attachments/${id}/thumbnail`, { cookie })
    expect([whole.status, whole.headers.get("content-type"), small.status]).toEqual([200, "image/jpeg", 200])
    expect((await small.arrayBuffer()).byteLength).toBeLessThan((await whole.arrayBuffer()).byteLength)
  }
  expect((await ask(`${path}/attachments/${id}`, { cookie: rifs })).status).toBe(404)
  const views = await worker
    .selectFrom("auditEntries")
    .where("act", "=", "view_attachment")
    .select("accountId")
    .execute()
  expect(views.map(({ accountId }) => accountId).sort()).toEqual([atlas.id, salma.id])
})

test("an infected file is refused plainly and erased", async () => {
  process.env.CLAMD_URL = clamd.url
  const bytes = Buffer.from(`%PDF-1.4\n${eicar}`)
  const { id } = await inAccount(app, salma.id, async (trx) => {
    const { writeMessage } = await import("#src/messages/write-message.ts")
    const paper = { bytes, mediaType: "application/pdf" } as const
    const files = [{ name: "facture.pdf", paper, thumbnail: null }]
    await writeMessage(trx, salma.owner, { threadId, key: randomUUID(), body: "", files }, new Date())
    return trx.selectFrom("messageAttachments").orderBy("id", "desc").select("id").executeTakeFirstOrThrow()
  })
  await scanAttachment(worker, salma.id, id, now)

  expect(await lastFile()).toMatchObject({ id, scan: "infected" })
  expect((await lastFile()).erasedAt).not.toBeNull()
  expect(await (await ask(path, { cookie: atlases })).text()).toContain("il contient un virus")
})

test.each([
  ["nothing", message(""), "Écrivez quelque chose"],
  ["a program", message("lisez ça", { name: "a.pdf", bytes: Buffer.from("MZ not a paper") }), "lisez ça"],
])("%s is refused with what was typed", async (_what, form, shown) => {
  const answer = await ask(path, { cookie: atlases, form })
  expect(answer.status).toBe(422)
  expect(await answer.text()).toContain(shown)
})

test("htmx is given an empty form, or the one that was refused", async () => {
  const sent = await ask(path, { cookie: atlases, form: message("par htmx"), partial: true })
  const refused = await ask(path, { cookie: atlases, form: message("x".repeat(4001)), partial: true })

  expect([sent.status, refused.status]).toEqual([200, 422])
  expect(await sent.text()).not.toContain("par htmx")
  expect(await refused.text()).toContain("xxxx")
})

test("the list and the page are read in Arabic, with words as they were typed", async () => {
  const list = await (await ask("/ar/messages", { cookie: salmas })).text()
  const page = await (await ask(path.replace("/fr/", "/ar/"), { cookie: salmas })).text()

  expect(list).toContain("المحادثات")
  expect(page).toContain('dir="rtl"')
  expect(page).toContain("par htmx")
})

test("a block and its lifting are told on the page of both", async () => {
  await ask(`${path}/block`, { cookie: salmas, method: "POST" })
  expect(await (await ask(path, { cookie: salmas })).text()).toContain("Vous avez bloqué")
  expect(await (await ask(path, { cookie: atlases })).text()).toContain("a bloqué cette conversation")
  const refused = await ask(path, { cookie: atlases, form: message("quand même") })
  expect([refused.status, (await refused.text()).includes("a bloqué cette conversation")]).toEqual([422, true])
  await ask(`${path}/block/removal`, { cookie: salmas, method: "POST" })
  expect((await ask(path, { cookie: atlases, form: message("merci") })).status).toBe(303)
})
