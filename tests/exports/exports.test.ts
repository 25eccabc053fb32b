import { mkdtempSync } from "node:fs"
import { tmpdir } from "node:os"
import path from "node:path"
import { expect, test } from "vitest"
import { inAccount, inNoAccount } from "#db/database.ts"
import { day, later } from "#src/clock.ts"
import { removeExpiredExports } from "#src/exports/remove-expired-exports.ts"
import { sendExportReady } from "#src/exports/send-export-ready.ts"
import { writeExport } from "#src/exports/write-export.ts"
import { placeOrder } from "#src/orders/place-order.ts"
import { cutoffOf } from "#src/retention/cutoff.ts"
import { atlas, rif, salma, users } from "../cast.ts"
import { cloneDatabase } from "../database.ts"
import { addClicks } from "../figures/add-clicks.ts"
import { rollAll } from "../figures/roll-all.ts"
import { catchMail, linkIn } from "../mail/mail-catcher.ts"
import { arganOrder } from "../orders/drafts.ts"
import { ask, cookieOf } from "../site.ts"

process.env.STORAGE_DIR = mkdtempSync(path.join(tmpdir(), "sys-exports-"))
const database = await cloneDatabase()
const app = database.open("app")
const worker = database.open("worker")
const mails = await catchMail()
const now = new Date()

const span = { from: "2026-11-01", to: "2026-11-20" }
const contact = { name: "Laila", phone: "0612345678", email: null, address: "12, rue du Port" }
const placedAt = new Date("2026-11-10T10:00:00Z")
const draft = arganOrder({ externalId: "=1001", placedAt, contact, city: "Fès" })
await inAccount(app, atlas.id, (trx) => placeOrder(trx, atlas.owner, draft, now))
await inAccount(app, rif.id, (trx) =>
  placeOrder(trx, rif.owner, arganOrder({ externalId: "RIF-SECRET", placedAt, promoCode: null }), now),
)
await inNoAccount(worker, (trx) => addClicks(trx, salma.link.id, placedAt, 3))
await rollAll(worker)

type Member = typeof atlas.owner

async function exported(member: Member, kind: string, locale = "fr") {
  const cookie = await cookieOf(app, member)
  const asked = await ask(`/${locale}/exports`, { cookie, form: { kind, ...span } })
  const exportId = (await latest(member)).id
  const key = { accountId: member.accountId, exportId }
  await writeExport(worker, key, now)
  const response = await ask(`/${locale}/exports/${exportId}`, { cookie })
  return { asked, key, cookie, response, text: Buffer.from(await response.arrayBuffer()).toString("utf8") }
}

function latest(member: Member) {
  return inAccount(app, member.accountId, (trx) =>
    trx.selectFrom("exports").orderBy("requestedAt", "desc").selectAll().executeTakeFirstOrThrow(),
  )
}

test("writes a merchant's orders without the shopper's person, and mails where they are", async () => {
  const { asked, key, response, text } = await exported(atlas.owner, "orders")

  expect(asked.status).toBe(303)
  expect(response.headers.get("content-type")).toBe("text/csv; charset=utf-8")
  expect(response.headers.get("content-disposition")).toBe('attachment; filename="orders-2026-11-01-2026-11-20.csv"')
  expect(text.charCodeAt(0)).toBe(0xfeff)
  const [head, line, end] = text.slice(1).split("\r\n")
  expect(head).toMatch(/^Référence;Passée le;État;/)
  expect(line).toMatch(/^'=1001;2026-11-10 10:00:00;À confirmer;.*;Fès;2 × ARGAN-50;2;2;20,00;35,00;255,00;/)
  expect(line).toMatch(/;Salma B\.;SALMA10;18,33;En attente;0,00$/)
  expect(end).toBe("")
  expect(text).not.toMatch(/Laila|0612345678|rue du Port|RIF-SECRET/)

  await sendExportReady(worker, key)
  await sendExportReady(worker, key)
  const sent = mails.filter((mail) => mail.subject === "Votre export est prêt")
  expect(sent).toHaveLength(1)
  expect(sent[0]?.to).toMatchObject({ text: users.khadija.email })
  expect(linkIn(sent[0])).toBe(`/fr/exports/${key.exportId}`)
})

test("writes what an influencer brought, without the merchant's reference, in Arabic", async () => {
  const { text } = await exported(salma.owner, "conversions", "ar")
  const [head, line] = text.slice(1).split("\r\n")

  expect(head).toMatch(/^المرجع;/)
  expect(line).toMatch(/^;2026-11-10 10:00:00;/)
  expect(line).toContain("Coopérative Atlas;Salma B.;برنامج السفراء")
  expect(text).not.toContain("1001")
})

test("writes the figures of each day", async () => {
  const { text } = await exported(salma.owner, "clicks")

  expect(text.slice(1).split("\r\n")[1]).toMatch(/^2026-11-10;3;2;1;0;0;220,00;/)
})

test("refuses an influencer the orders, a reversed period, and a fourth file at once", async () => {
  const cookie = await cookieOf(app, salma.owner)
  const orders = await ask("/fr/exports", { cookie, form: { kind: "orders", ...span } })
  const reversed = await ask("/fr/exports", { cookie, form: { kind: "clicks", from: span.to, to: span.from } })
  const three = { kind: "clicks", ...span }
  for (let asked = 0; asked < 3; asked++) await ask("/fr/exports", { cookie, form: three })
  const fourth = await ask("/fr/exports", { cookie, form: three })
  const unfinished = await inAccount(app, salma.id, (trx) =>
    trx.selectFrom("exports").where("finishedAt", "is", null).select("id").execute(),
  )

  expect([orders.status, reversed.status, fourth.status]).toEqual([422, 422, 303])
  expect(await reversed.text()).toContain("La première date doit venir avant la seconde.")
  expect(unfinished).toHaveLength(3)
})

test("cannot see another account's file, nor have it without the right to", async () => {
  const { key } = await exported(atlas.owner, "clicks")
  const asked = async (member: Member) =>
    (await ask(`/fr/exports/${key.exportId}`, { cookie: await cookieOf(app, member) })).status

  expect([await asked(rif.owner), await asked(salma.owner), await asked(atlas.viewer)]).toEqual([404, 404, 403])
  expect((await ask(`/fr/exports/${key.exportId}`)).status).toBe(303)
  expect(await (await ask("/fr/exports", { cookie: await cookieOf(app, rif.owner) })).text()).toContain("Aucun export")
})

test("shows how far a file is, in the page and in the piece that asks for itself again", async () => {
  const cookie = await cookieOf(app, rif.owner)
  await ask("/fr/exports", { cookie, form: { kind: "orders", ...span } })
  const page = await (await ask("/fr/exports", { cookie })).text()
  const piece = await (await ask("/fr/exports", { cookie, partial: true })).text()

  expect(page).toContain("En file d’attente")
  expect(page).toContain('hx-trigger="every 2s"')
  expect(piece).toContain("En file d’attente")
  expect(piece).not.toContain("<html")
})

test("takes the file away after its days, and says that it is gone", async () => {
  const { key, cookie } = await exported(atlas.owner, "orders")
  await removeExpiredExports(worker, cutoffOf(1, later(now, 7 * day)))
  const kept = await ask(`/fr/exports/${key.exportId}`, { cookie })
  await removeExpiredExports(worker, cutoffOf(1, later(now, 9 * day)))
  const gone = await ask(`/fr/exports/${key.exportId}`, { cookie })

  expect([kept.status, gone.status]).toEqual([200, 410])
})
