import { beforeAll, expect, test } from "vitest"
import { inAccount } from "#db/database.ts"
import { run } from "#jobs/draw-paper.ts"
import { listPapers } from "#src/papers/queries.ts"
import { atlas, rif, salma } from "#tests/cast.ts"
import { enterIdentity, planPayout, settle } from "#tests/papers/paid-salma.ts"
import { enterPayee } from "#tests/payouts/payer.ts"
import { admin, ask, cookieOf, database, owner } from "./house.ts"

let file = ""

beforeAll(async () => {
  const app = database.open("app")
  await enterPayee(owner)
  await enterIdentity(owner)
  await settle(app, await planPayout(app))
  const [statement] = await inAccount(app, salma.id, (trx) => listPapers(trx, salma.id, null))
  if (!statement) throw new Error("no statement")
  await run(database.open("worker"), { accountId: atlas.id, paperId: statement.id })
  file = `/admin/api/own/accounts/${salma.id}/papers/${statement.id}`
})

test("finance opens an account's paper, and it is kept that they did", async () => {
  const answer = await ask(`${file}/ar.pdf`, { cookie: await cookieOf("finance") })
  expect(answer.status).toBe(200)
  expect(answer.headers.get("content-disposition")).toBe('attachment; filename="RV-2026-000001-ar.pdf"')
  expect((await answer.text()).startsWith("%PDF")).toBe(true)
  const acts = await inAccount(admin, salma.id, (trx) =>
    trx
      .selectFrom("auditEntries")
      .where("accountId", "=", salma.id)
      .where("act", "=", "view_paper")
      .select("id")
      .execute(),
  )
  expect(acts).toHaveLength(1)
})

test("who does not see money gets nothing, and a paper of another account is not there", async () => {
  expect((await ask(`${file}/ar.pdf`, { cookie: await cookieOf("support") })).status).toBe(403)
  const finance = await cookieOf("finance")
  expect((await ask(`${file}/no.pdf`, { cookie: finance })).status).toBe(404)
  expect((await ask(`${file}/ubl.xml`, { cookie: finance })).status).toBe(409)
  expect((await ask(`${file.replace(salma.id, rif.id)}/ar.pdf`, { cookie: finance })).status).toBe(404)
})
