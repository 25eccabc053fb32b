import { sql } from "kysely"
import { beforeAll, expect, test } from "vitest"
import { run as sendFeeBill } from "#jobs/send-fee-bill.ts"
import { atlas, rif, salma } from "#tests/cast.ts"
import { catchMail } from "#tests/mail/mail-catcher.ts"
import { ask, cookieOf } from "#tests/site.ts"
import { december, setFeeStage } from "./fee-stage.ts"

const stage = await setFeeStage()
const caught = await catchMail()

beforeAll(async () => {
  await stage.charge("2026-11-01", 1000n)
  await stage.earnOn("2026-11-10T10:00:00Z")
  await stage.bill(december)
})

async function read(member: { userId: string; accountId: string }, path = "/fr/papers/fees") {
  const answer = await ask(path, { cookie: await cookieOf(stage.app, member) })
  return { status: answer.status, text: await answer.text() }
}

test("those who see to its money are told of a bill once, and of no other account’s", async () => {
  const [bill] = await stage.bills()
  const { rows } = await sql<{ data: unknown }>`select data from pgboss.job where name = 'send-fee-bill'`.execute(
    stage.worker,
  )
  expect(rows).toEqual([{ data: { accountId: atlas.id, billId: bill?.id } }])
  for (let time = 0; time < 2; time++) await sendFeeBill(stage.worker, { accountId: atlas.id, billId: bill?.id ?? "" })
  expect(caught.map(({ subject }) => subject)).toEqual([expect.stringContaining("7,20\u00a0DH")])
  for (const told of ["novembre 2026", "FP-2026-000001", "/fr/papers/fees"]) expect(caught[0]?.text).toContain(told)
  await expect(sendFeeBill(stage.worker, { accountId: rif.id, billId: bill?.id ?? "" })).rejects.toThrow("fee bill")
})

test("a merchant reads its months, from what was released to what it owes, and by which reference it pays", async () => {
  const { status, text } = await read(atlas.owner)
  expect(status).toBe(200)
  for (const told of ["novembre 2026", "60,00\u00a0DH", "6,00\u00a0DH", "7,20\u00a0DH", "FP-2026-000001", "À payer"])
    expect(text).toContain(told)
  expect((await read(atlas.owner, "/ar/papers/fees")).text).toContain("رسوم المنصة")
  expect((await read(atlas.owner, "/fr/papers")).text).toContain("/fr/papers/fees")

  await stage.pay((await stage.bills())[0]?.id ?? "")
  expect((await read(atlas.owner)).text).toContain("Payée le")
})

test("the rival has none, and to an influencer the page does not exist", async () => {
  const { text } = await read(rif.owner)
  expect(text).toContain("Aucuns frais jusqu’ici")
  expect(text).not.toContain("FP-2026")
  expect((await read(salma.owner)).status).toBe(404)
})
