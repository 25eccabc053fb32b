import { beforeAll, expect, test } from "vitest"
import { verifyLedger } from "#src/books/verify-ledger.ts"
import { casablancaDay } from "#src/clock.ts"
import { i18n } from "#src/i18n/i18n.ts"
import { cloneDatabase } from "#tests/database.ts"
import { earnMore, payThroughTheSite, setPayingStage } from "#tests/paying/stage.ts"
import { ask } from "#tests/site.ts"
import { camtOf } from "./camt.ts"

const database = await cloneDatabase()
let stage: Awaited<ReturnType<typeof setPayingStage>>
const today = casablancaDay(new Date())
const french = today.split("-").reverse().join("/")
const { t } = i18n("fr")

beforeAll(async () => {
  stage = await setPayingStage(database)
})

const page = async (path: string, cookie = stage.cookies.maker) => (await ask(path, { cookie })).text()
const act = (path: string) => ask(path, { cookie: stage.cookies.maker, form: {} })

function send(name: string, text: string, cookie = stage.cookies.maker) {
  const form = new FormData()
  form.set("file", new File([text], name))
  return ask("/fr/payouts/statements", { cookie, form })
}

const placeOf = (answer: Response) => answer.headers.get("location") ?? ""

test("a bank's table is read as a person says, settles the batch, and once only", async () => {
  const { batch, reference } = await payThroughTheSite(stage, today)
  const others = `${french};LOYER;;9000,00\n${french};SYS-9-9-0123456789AB;;1,00\n`
  const text = `Quand;Libellé;Retour;Sortie\n${others}${french};VIR ${reference};;118,00\n`
  const place = placeOf(await send("releve.csv", text))
  expect(placeOf(await send("releve.csv", text))).toBe(place)
  expect(await page(place)).toContain(t("payouts.statements.refused.columns_missing"))

  const reading = {
    date: "0",
    credit: "2",
    debit: "3",
    amount: "",
    status: "",
    reason: "",
    paidWords: "",
    refusedWords: "",
  }
  await ask(`${place}/reading`, { cookie: stage.cookies.maker, form: reading })
  for (const locale of ["fr", "ar"] as const) {
    const preview = await page(place.replace("fr", locale))
    expect(preview).toContain(i18n(locale).t("payouts.statements.outcome.executed"))
    expect(preview).toContain(i18n(locale).t("payouts.statements.outcome.unmatched"))
    expect(preview).not.toContain("LOYER")
  }
  await act(`${place}/application`)
  expect(await page(place)).toContain(t("payouts.statements.report"))
  const told = await page(batch)
  expect(told).toContain("releve.csv:4")
  expect(told).toContain(t("payouts.state.executed"))

  await act(`${place}/application`)
  expect((await verifyLedger(database.open("worker"))).differences).toEqual([])
})

test("the next table with the same head is read the same way", async () => {
  const place = placeOf(
    await send("decembre.csv", `Quand;Libellé;Retour;Sortie\n${french};SYS-9-9-0123456789AC;;1,00\n`),
  )
  expect(await page(place)).not.toContain(t("payouts.statements.refused.columns_missing"))
})

test("a camt.053 tells a payment, then its return, each in its own file; what overlaps is known already", async () => {
  await earnMore(stage.app, "camt")
  const { batch, reference, payout } = await payThroughTheSite(stage, today)
  const amount = `${payout.netCents / 100n}.${String(payout.netCents % 100n).padStart(2, "0")}`
  const paid = { reference, amount, direction: "DBIT", on: today } as const
  const first = placeOf(await send("a.xml", camtOf([paid])))
  await act(`${first}/application`)
  expect(await page(batch)).toContain("AVIS-77")

  const back = { ...paid, direction: "CRDT", reason: "Compte clos" } as const
  const second = placeOf(await send("b.xml", camtOf([back])))
  await act(`${second}/application`)
  expect(await page(second)).toContain(t("payouts.statements.outcome.returned"))
  expect(await page(batch)).toContain("Compte clos")

  const again = placeOf(await send("c.xml", camtOf([back, { ...paid, amount: "1.00" }])))
  await act(`${again}/application`)
  const report = await page(again)
  for (const outcome of ["already", "amount_differs"] as const)
    expect(report).toContain(t(`payouts.statements.outcome.${outcome}`))
  expect((await verifyLedger(database.open("worker"))).differences).toEqual([])
})

test("what is no statement is refused with its reason", async () => {
  const refusals = {
    empty_file: "",
    nothing_of_ours: "a;b\n1;2\n",
    not_camt053: "<html/>",
    unsafe_xml: "<!DOCTYPE x><x/>",
  }
  for (const [reason, text] of Object.entries(refusals)) {
    const answer = await send("x", text)
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain(t(`payouts.statements.refused.${reason as keyof typeof refusals}`))
  }
})

test("a rival neither sees a statement nor settles another's payouts with one", async () => {
  await earnMore(stage.app, "rival")
  const { batch, reference } = await payThroughTheSite(stage, today)
  const mine = placeOf(await send("d.xml", camtOf([{ reference, amount: "118.00", direction: "DBIT", on: today }])))
  expect((await ask(mine, { cookie: stage.cookies.rival })).status).toBe(404)
  expect((await ask(`${mine}/application`, { cookie: stage.cookies.rival, form: {} })).status).toBe(404)
  expect((await ask("/fr/payouts/statements", { cookie: stage.cookies.viewer })).status).toBe(403)

  const text = camtOf([{ reference, amount: "118.00", direction: "DBIT", on: today }])
  const theirs = placeOf(await send("e.xml", text, stage.cookies.rival))
  await ask(`${theirs}/application`, { cookie: stage.cookies.rival, form: {} })
  expect(await page(theirs, stage.cookies.rival)).toContain(t("payouts.statements.outcome.unmatched"))
  expect(await page(batch)).toContain(t("money.payouts.state.planned"))
})
