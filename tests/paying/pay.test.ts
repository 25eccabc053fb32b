import { beforeAll, expect, test } from "vitest"
import { inAccount } from "#db/database.ts"
import { verifyLedger } from "#src/books/verify-ledger.ts"
import { addDays, casablancaDay } from "#src/clock.ts"
import { i18n } from "#src/i18n/i18n.ts"
import { atlas } from "#tests/cast.ts"
import { cloneDatabase } from "#tests/database.ts"
import { salmasRib } from "#tests/payouts/payer.ts"
import { ask } from "#tests/site.ts"
import { atlasRib, earnMore, enterPayerRib, forgetPayerRib, payThroughTheSite, setPayingStage } from "./stage.ts"

const database = await cloneDatabase()
let stage: Awaited<ReturnType<typeof setPayingStage>>
const today = casablancaDay(new Date())
const { t } = i18n("fr")

beforeAll(async () => {
  stage = await setPayingStage(database)
})

const page = async (path: string) => (await ask(path, { cookie: stage.cookies.maker })).text()

test("a merchant pays from the due list to the bank's word, and back when the bank refuses", async () => {
  const { cookies, owner } = stage
  for (const locale of ["fr", "ar"] as const) {
    const due = await page(`/${locale}/payouts`)
    expect(due).toContain("Salma B.")
    expect(due).toContain("118,00")
  }
  const made = await ask("/fr/payouts", { cookie: cookies.maker, form: { executionOn: today } })
  const batch = made.headers.get("location") ?? ""
  expect(batch).toMatch(/^\/fr\/payouts\/[0-9a-f-]{36}$/)
  expect(
    (await ask("/fr/payouts", { cookie: cookies.maker, form: { executionOn: today } })).headers.get("location"),
  ).toBe("/fr/payouts")

  await ask(`${batch}/check`, { cookie: cookies.maker, form: {} })
  expect(await page(batch)).toContain(t("payouts.state.draft"))
  const early = await ask(`${batch}/file`, { cookie: cookies.maker, form: { format: "csv" } })
  expect(early.status).toBe(303)
  await ask(`${batch}/check`, { cookie: cookies.checker, form: {} })
  expect(await page(batch)).toContain("Hamza")

  const file = await ask(`${batch}/file`, { cookie: cookies.maker, form: { format: "csv" } })
  const csv = await file.text()
  expect(csv).toMatch(/^SYS-1-1-[0-9A-F]{12};SALMA BENNANI;225780123456789012345613;118,00;MAD;/m)
  const withoutRib = await ask(`${batch}/file`, { cookie: cookies.maker, form: { format: "pain001" } })
  expect(withoutRib.status).toBe(303)
  await enterPayerRib(owner)
  const pain = await ask(`${batch}/file`, { cookie: cookies.maker, form: { format: "pain001" } })
  const xml = await pain.text()
  expect(xml).toContain(`<IBAN>MA64${salmasRib}</IBAN>`)
  expect(xml).toContain(`<IBAN>MA64${atlasRib}</IBAN>`)
  const again = await ask(`${batch}/file`, { cookie: cookies.checker, form: { format: "pain001" } })
  expect(await again.text()).toBe(xml)
  await forgetPayerRib(owner)
  await enterPayerRib(owner, salmasRib)
  const otherwise = await ask(`${batch}/file`, { cookie: cookies.maker, form: { format: "pain001" } })
  expect(otherwise.status).toBe(303)

  const outcome = { payoutId: "", outcome: "failed", on: today, note: "Compte clôturé" }
  await ask(`${batch}/outcomes`, { cookie: cookies.maker, form: outcome })
  const told = await page(batch)
  for (const said of ["Compte clôturé", t("payouts.state.executed"), t("money.payouts.state.failed")])
    expect(told).toContain(said)
  expect(await page("/fr/payouts")).toContain("118,00")
})

test("what a bank refused is paid by the next batch, and its books balance", async () => {
  const { batch, payout } = await payThroughTheSite(stage, today)
  const outcome = { payoutId: payout.id, outcome: "executed", on: today, note: "Avis 12" }
  const told = await ask(`${batch}/outcomes`, { cookie: stage.cookies.checker, form: outcome })
  expect(told.status).toBe(303)

  for (const locale of ["fr", "ar"]) expect(await page(batch.replace("fr", locale))).toContain("Avis 12")
  expect((await verifyLedger(database.open("worker"))).differences).toEqual([])
})

test("a form that is wrong comes back with what was typed", async () => {
  await earnMore(stage.app, "second")
  const late = await ask("/fr/payouts", { cookie: stage.cookies.maker, form: { executionOn: addDays(today, -1) } })
  expect(late.status).toBe(422)
  expect(await late.text()).toContain(t("payouts.day_range"))
  const { batch } = await payThroughTheSite(stage, today)
  const future = { payoutId: "", outcome: "executed", on: addDays(today, 1), note: "" }
  const wrong = await ask(`${batch}/outcomes`, { cookie: stage.cookies.maker, form: future })
  expect(wrong.status).toBe(422)
  expect(await wrong.text()).toContain(t("forms.required"))

  await ask(`${batch}/cancellation`, { cookie: stage.cookies.maker, form: {} })
  expect(await page(batch)).toContain(t("payouts.state.cancelled"))
})

test("a batch made before something changed is made again, without whom the payer had left out", async () => {
  const made = await ask("/fr/payouts", { cookie: stage.cookies.maker, form: { executionOn: today } })
  const batch = made.headers.get("location") ?? ""
  await stage.owner.updateTable("commissions").set({ blockedAt: new Date() }).where("state", "=", "released").execute()
  expect(await page(batch)).toContain(t("payouts.obstacle.commission_blocked"))
  await ask(`${batch}/check`, { cookie: stage.cookies.checker, form: {} })
  expect(await page(batch)).toContain(t("payouts.state.draft"))
  const remade = await ask(`${batch}/remaking`, { cookie: stage.cookies.maker, form: {} })
  expect(remade.headers.get("location")).toBe("/fr/payouts")
  expect(await page(batch)).toContain(t("payouts.state.cancelled"))
  await stage.owner.updateTable("commissions").set({ blockedAt: null }).execute()
})

test("money is hidden from a viewer, and a rival's batch does not exist", async () => {
  const batch = await inAccount(stage.app, atlas.id, (trx) =>
    trx.selectFrom("payoutBatches").select("id").limit(1).executeTakeFirstOrThrow(),
  )
  expect((await ask("/fr/payouts", { cookie: stage.cookies.viewer })).status).toBe(403)
  for (const act of ["", "/check", "/cancellation", "/remaking", "/file", "/outcomes"]) {
    const path = `/fr/payouts/${batch.id}${act}`
    const asked = act ? { cookie: stage.cookies.rival, form: { format: "csv" } } : { cookie: stage.cookies.rival }
    expect((await ask(path, asked)).status).toBe(404)
  }
})
