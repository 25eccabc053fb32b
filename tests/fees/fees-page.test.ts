import { beforeAll, expect, test } from "vitest"
import { atlas, rif, salma } from "#tests/cast.ts"
import { ask, cookieOf } from "#tests/site.ts"
import { december, setFeeStage } from "./fee-stage.ts"

const stage = await setFeeStage()

beforeAll(async () => {
  await stage.charge("2026-11-01", 1000n)
  await stage.earnOn("2026-11-10T10:00:00Z")
  await stage.bill(december)
})

async function read(member: { userId: string; accountId: string }, path = "/fr/papers/fees") {
  const answer = await ask(path, { cookie: await cookieOf(stage.app, member) })
  return { status: answer.status, text: await answer.text() }
}

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
