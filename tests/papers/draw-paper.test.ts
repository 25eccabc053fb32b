import { mkdtempSync } from "node:fs"
import { tmpdir } from "node:os"
import path from "node:path"
import { beforeAll, expect, test } from "vitest"
import { type Db, inAccount } from "#db/database.ts"
import { run } from "#jobs/draw-paper.ts"
import { run as runAll } from "#jobs/draw-papers.ts"
import { acceptMandate } from "#src/papers/accept-mandate.ts"
import { openPaper } from "#src/papers/open-paper.ts"
import { listPapers } from "#src/papers/queries.ts"
import { atlas, nora, now, rif, salma, staff } from "#tests/cast.ts"
import { cloneDatabase } from "#tests/database.ts"
import { enterPayee } from "#tests/payouts/payer.ts"
import { ask, cookieOf } from "#tests/site.ts"
import { enterIdentity, planPayout, settle } from "./paid-salma.ts"

let app: Db
let worker: Db
let admin: Db

beforeAll(async () => {
  process.env.STORAGE_DIR = mkdtempSync(path.join(tmpdir(), "papers-"))
  const database = await cloneDatabase()
  app = database.open("app")
  worker = database.open("worker")
  admin = database.open("admin")
  const owner = database.open("owner")
  await enterPayee(owner)
  await enterIdentity(owner)
  const from = { locale: "ar", address: "196.200.0.1" } as const
  await inAccount(app, salma.id, (trx) => acceptMandate(trx, salma.owner, from, now))
  await settle(app, await planPayout(app))
})

const papersOf = (accountId: string) => inAccount(app, accountId, (trx) => listPapers(trx, accountId, null))
const invoiceOf = async () => {
  const found = (await papersOf(salma.id)).find(({ kind }) => kind === "invoice")
  if (!found) throw new Error("no invoice")
  return found
}

test("until it is drawn, a paper is in preparation", async () => {
  const { id: paperId, formats } = await invoiceOf()
  expect(formats).toEqual([])
  const opened = await inAccount(app, salma.id, (trx) => openPaper(trx, salma.owner, { paperId, format: "pdf_fr" }))
  expect(opened).toMatchObject({ ok: false, reason: "preparing" })
})

test("the job draws each paper in both languages, the invoice with its XML; run twice it keeps one of each", async () => {
  await runAll(worker, { accountId: atlas.id })
  for (let times = 0; times < 2; times++)
    for (const { id: paperId } of await papersOf(atlas.id)) await run(worker, { accountId: atlas.id, paperId })

  const papers = await papersOf(salma.id)
  expect(Object.fromEntries(papers.map(({ kind, formats }) => [kind, formats]))).toEqual({
    invoice: ["ubl", "pdf_fr", "pdf_ar"],
    statement: ["pdf_fr", "pdf_ar"],
  })
})

test("both parties and finance open the same bytes, support and strangers none", async () => {
  const { id: paperId } = await invoiceOf()
  const file = { paperId, format: "pdf_ar" } as const
  const payee = await inAccount(app, salma.id, (trx) => openPaper(trx, salma.owner, file))
  const payer = await inAccount(app, atlas.id, (trx) => openPaper(trx, atlas.owner, file))
  const finance = await inAccount(admin, salma.id, (trx) => openPaper(trx, staff.finance(salma.id), file))
  if (!payee.ok || !payer.ok || !finance.ok) throw new Error("not drawn")
  expect(payee.value.name).toBe("FA-2026-000001-ar.pdf")
  expect(payer.value.bytes.equals(payee.value.bytes)).toBe(true)
  expect(finance.value.bytes.equals(payee.value.bytes)).toBe(true)

  const asSupport = inAccount(admin, salma.id, (trx) => openPaper(trx, staff.support(salma.id), file))
  await expect(asSupport).rejects.toThrow("papers")
  for (const stranger of [rif.owner, nora.owner])
    await expect(inAccount(app, stranger.accountId, (trx) => openPaper(trx, stranger, file))).rejects.toThrow("paper")
})

test("the page lists papers in both languages and hands them out", async () => {
  const cookie = await cookieOf(app, salma.owner)
  const [fr, ar] = [await ask("/fr/papers", { cookie }), await ask("/ar/papers", { cookie })]
  expect(await fr.text()).toContain("FA-2026-000001")
  expect(await ar.text()).toContain("كشف أداء")

  const { id } = await invoiceOf()
  const pdf = await ask(`/fr/papers/${id}/fr.pdf`, { cookie })
  expect(pdf.headers.get("content-type")).toBe("application/pdf")
  expect(pdf.headers.get("content-disposition")).toContain("FA-2026-000001-fr.pdf")
  expect((await pdf.text()).startsWith("%PDF")).toBe(true)
  expect(await (await ask(`/fr/papers/${id}/ubl.xml`, { cookie })).text()).toContain("<Invoice")
  expect((await ask(`/fr/papers/${id}/nothing.pdf`, { cookie })).status).toBe(404)
})

test("to the rival and to who may not see money the page gives nothing", async () => {
  const { id } = await invoiceOf()
  const rival = await cookieOf(app, rif.owner)
  expect((await ask(`/fr/papers/${id}/fr.pdf`, { cookie: rival })).status).toBe(404)
  const viewer = await cookieOf(app, atlas.viewer)
  expect((await ask("/fr/papers", { cookie: viewer })).status).toBe(403)
})
