import fs from "node:fs/promises"
import { casablancaDay } from "#src/clock.ts"
import { paths } from "#src/paths.ts"
import { users } from "#tests/cast.ts"
import { type Debt, enterDebt } from "./debts.ts"
import { expect, type Mode, modes, type Person, type Stage, test } from "./stage.ts"

type Ordered = { reference: string; name: string; amount: string }
const bankSays = "Compte clôturé"

for (const mode of modes) {
  test(`a merchant pays its influencers, one transfer is refused, in ${mode.name}`, async ({ stage }) => {
    const debt = await enterDebt(stage)
    const [maker, checker] = [await stage.enter(mode), await stage.enter(mode)]
    await maker.signIn(users.khadija.email)
    await checker.signIn(debt.checker)

    const batch = await makeBatch(maker, mode)
    await checkBatch(checker, batch)
    const ordered = await exportBatch(maker, batch)
    await importStatement(maker, mode, statementOf(ordered, debt))
    await seeWhatBecame(maker, batch, debt)
    await readOwnPayout(stage, mode)
  })
}

async function makeBatch({ visit, press, look, page, t }: Person, { locale, name }: Mode): Promise<string> {
  await visit(paths.payouts(locale))
  await expect(page.getByRole("heading", { name: t("payouts.payable") })).toBeVisible()
  await look("payouts-due")
  await press(t("payouts.make"))
  await page.waitForURL(/\/payouts\/[0-9a-f-]{36}$/)
  await look("payouts-draft")
  // Whoever made it is sent for a code, or told to ask somebody else.
  await press(t("payouts.check"))
  await expect(page.getByText(t("payouts.refused.own_batch")), name).toBeVisible()
  return new URL(page.url()).pathname
}

async function checkBatch({ visit, press, page, t }: Person, batch: string) {
  await visit(batch)
  await press(t("payouts.check"))
  await expect(page.getByText(t("payouts.checked"))).toBeVisible()
}

/** The file for the bank's portal, as it lands on the disk. */
async function exportBatch({ visit, look, page, t }: Person, batch: string): Promise<Ordered[]> {
  await visit(batch)
  await look("payouts-checked")
  const xml = await downloaded({ page }, t("payouts.format.pain001"))
  expect(xml).toContain("urn:iso:std:iso:20022:tech:xsd:pain.001.001.03")
  const csv = await downloaded({ page }, t("payouts.format.csv"))
  const rows = csv.split("\r\n").filter((row) => row.startsWith("SYS-"))
  expect(rows.length).toBeGreaterThan(1)
  await visit(batch)
  await expect(page.getByText(t("payouts.state.exported")).first()).toBeVisible()
  return rows.map((row) => {
    const [reference = "", name = "", , amount = ""] = row.split(";").map((cell) => cell.replaceAll('"', ""))
    return { reference, name, amount }
  })
}

async function downloaded({ page }: Pick<Person, "page">, name: string): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("main").getByRole("button", { name, exact: true }).click(),
  ])
  return fs.readFile(await download.path(), "utf8")
}

/** What the bank's portal reports: everybody paid today, but one. */
function statementOf(ordered: Ordered[], debt: Debt): string {
  const today = casablancaDay(new Date()).split("-").reverse().join("/")
  const rows = ordered.map(({ reference, name, amount }) => {
    const isRefused = name.includes(debt.payee)
    return [today, reference, amount, isRefused ? "Rejeté" : "Exécuté", isRefused ? bankSays : ""].join(";")
  })
  return ["Date;Libellé;Montant;Statut;Motif rejet", ...rows, ""].join("\n")
}

async function importStatement({ visit, press, look, page, t }: Person, { locale, name }: Mode, text: string) {
  await visit(paths.bankStatements(locale))
  const file = { name: `releve-${name}.csv`, mimeType: "text/csv", buffer: Buffer.from(text) }
  await page.locator("main input[type=file]").setInputFiles(file)
  await press(t("payouts.statements.read"))
  await page.waitForURL(/\/statements\/[0-9a-f-]{36}$/)
  await look("payouts-statement")
  await press(t("payouts.statements.apply", { count: text.split("\n").length - 2 }))
  await expect(page.getByText(t("payouts.statements.applied"))).toBeVisible()
  await look("payouts-statement-applied")
}

async function seeWhatBecame({ visit, look, page, t, locale }: Person, batch: string, debt: Debt) {
  await visit(batch)
  await expect(page.getByText(t("payouts.state.executed")).first()).toBeVisible()
  await expect(page.getByRole("listitem").filter({ hasText: debt.payee }).getByText(bankSays)).toBeVisible()
  await look("payouts-executed")
  // What the bank refused is due again, and what it paid is not.
  await visit(paths.payouts(locale))
  const due = page.getByRole("list", { name: t("payouts.payable") }).getByRole("listitem")
  await expect(due).toHaveCount(1)
}

/** From gross to net, why, and the paper that says it. */
async function readOwnPayout(stage: Stage, mode: Mode) {
  const salma = await stage.enter(mode, 360)
  const { visit, look, page, t, locale } = salma
  await salma.signIn(users.salma.email)
  await visit(paths.receivedPayouts(locale))
  await look("influencer-payouts")
  await page.getByRole("main").locator("a[href*='/money/payouts/']").first().click()
  await expect(page.getByRole("heading", { name: t("money.payouts.reckoning") })).toBeVisible()
  const file = page.getByRole("link", { name: t(`money_papers.file.pdf_${locale}`) }).first()
  await expect(async () => {
    await page.reload()
    await expect(file).toBeVisible({ timeout: 500 })
  }).toPass({ timeout: 60_000 })
  await look("influencer-payout")
  const [download] = await Promise.all([page.waitForEvent("download"), file.click()])
  const pdf = await fs.readFile(await download.path())

  expect(download.suggestedFilename()).toMatch(new RegExp(`-${locale}\\.pdf$`))
  expect([pdf.subarray(0, 5).toString(), pdf.length > 10_000]).toEqual(["%PDF-", true])
}
