import fs from "node:fs/promises"
import { casablancaDay } from "#src/clock.ts"
import { byteOrderMark } from "#src/exports/csv.ts"
import { atlas, users } from "#tests/cast.ts"
import type { Clerk } from "./back-office.ts"
import { enterFailedBatch, type FailedBatch } from "./failed-batch.ts"
import { expect, type Mode, modes, test } from "./stage.ts"

const bankSays = "AC04 : compte clôturé"
const reasons = {
  fr: { hold: "Le client conteste la livraison.", release: "Le bon de livraison est signé." },
  ar: { hold: "الزبون ينازع في التسليم.", release: "وصل التسليم موقّع." },
}

for (const mode of modes.filter(({ script }) => script)) {
  test(`finance follows the money from the first page to its causes, in ${mode.name}`, async ({ stage }) => {
    const batch = await enterFailedBatch(stage, bankSays)
    const omar = await stage.enterBackOffice(mode)
    await omar.signIn(users.omar.email)
    await seeWhatWaits(omar)
    await drillToEntries(omar, batch)
    await readCauses(omar, batch)
    await hold(omar, mode, batch)
    await readFailure(omar, batch)
    await exportJournal(omar)
  })
}

/** The books are well, and a transfer has failed. */
async function seeWhatWaits({ page, t, look }: Clerk) {
  await expect(page.locator(".house-books")).toHaveClass("house-books")
  await look("finance-first-page")
  await menu(page, t("menu.finance"))
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(t("finance.overview.title"))
  const failures = page
    .getByRole("main")
    .getByRole("listitem")
    .filter({ hasText: t("finance.work.failures") })
  await expect(failures.locator("strong")).not.toHaveText("0")
  await look("finance-to-do")
}

/** From what a merchant owes by age to its ledger account, then to what is owed to one payee, then to the entries. */
async function drillToEntries({ page, t, look }: Clerk, { payee, order }: FailedBatch) {
  await menu(page, t("menu.receivables"))
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(t("finance.receivables.title"))
  await look("finance-aged-balances")
  await table(page, t("finance.receivables.title")).getByRole("link", { name: "Coopérative Atlas" }).click()
  await expect(table(page, t("finance.unpaid_commissions"))).toContainText(order)
  await look("finance-merchant-balance")
  await page
    .getByRole("main")
    .getByRole("link", { name: t("finance.its_ledger") })
    .click()
  await expect(page).toHaveURL(/book=released/)
  await look("finance-ledger-account")
  await table(page, t("ledger.by_party")).getByRole("link", { name: payee }).click()
  await expect(page).toHaveURL(/party=/)
  await look("finance-ledger-entries")
}

/** The newest entry is the failed transfer's, the oldest the order's that earned it. */
async function readCauses({ page, t, look }: Clerk, { order }: FailedBatch) {
  const entries = table(page, t("ledger.entries")).getByRole("row")
  await entries.nth(1).getByRole("link").first().click()
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(t("labels.cause.payout_failed"))
  await expect(page.getByRole("main")).toContainText(bankSays)
  await look("finance-transaction-of-a-payout")
  await page.goBack()
  await entries.last().getByRole("link").first().click()
  await expect(page.locator(".house-steps").first()).toContainText(t("labels.state.delivered"))
  await expect(page.getByRole("main")).toContainText(order)
  await look("finance-transaction-of-a-commission")
}

async function hold({ page, t, look }: Clerk, { locale }: Mode, { order }: FailedBatch) {
  const why = reasons[locale]
  await menu(page, t("menu.holds"))
  await page.locator("[name=sought]").fill(order)
  await page.locator("[name=sought]").press("Enter")
  await table(page, t("finance.holds.found"))
    .getByRole("button", { name: t("finance.acts.hold.label") })
    .click()
  await confirm(page, t("finance.acts.hold.label"), why.hold, () => look("finance-hold"))
  const held = table(page, t("finance.holds.title")).getByRole("row").filter({ hasText: order })
  await expect(held).toContainText(why.hold)
  await look("finance-held")
  await held.getByRole("button", { name: t("finance.acts.let_go.label") }).click()
  await confirm(page, t("finance.acts.let_go.label"), why.release)
  await expect(held).toHaveCount(0)
  await page.getByRole("combobox", { name: t("properties.state") }).selectOption("ended")
  await expect(held).toContainText(why.release)
  await look("finance-let-go")
}

async function confirm(page: Clerk["page"], label: string, reason: string, look = async () => {}) {
  const box = page.getByRole("dialog")
  await box.locator("[name=reason]").fill(reason)
  await look()
  await box.getByRole("button", { name: label, exact: true }).click()
  await expect(box).toHaveCount(0)
}

async function readFailure({ page, t, look }: Clerk, { number, payee }: FailedBatch) {
  await menu(page, t("menu.failures"))
  const failure = table(page, t("finance.failures.title")).getByRole("row").filter({ hasText: payee })
  await expect(failure).toContainText(bankSays)
  await look("finance-failures")
  await failure.getByRole("link", { name: t("finance.batch_number", { number }) }).click()
  await expect(page.getByRole("heading", { level: 1 })).toContainText(t("finance.batch_number", { number }))
  await expect(table(page, t("finance.payouts")).getByRole("row").filter({ hasText: payee })).toContainText(bankSays)
  await look("finance-batch")
}

/** What an accountant takes away: every transaction of the month is even, and something was moved. */
async function exportJournal({ page, t, visit }: Clerk) {
  await visit(`/admin/pages/ledger?account=${atlas.id}`)
  await page.locator("input[type=month]").fill(casablancaDay(new Date()).slice(0, 7))
  const link = page.getByRole("link", { name: t("accounting.kind.journal"), exact: true })
  const [download] = await Promise.all([page.waitForEvent("download"), link.click()])
  const [heads = "", ...rows] = (await fs.readFile(await download.path(), "utf8")).trimEnd().split("\r\n")
  expect(heads.startsWith(byteOrderMark + t("accounting.column.date"))).toBe(true)
  const even = Map.groupBy(rows, (row) => row.split(";")[1])
  for (const [transaction, entries] of even) {
    const [debit, credit] = [-2, -1].map((place) =>
      entries.reduce((sum, entry) => sum + centsOf(entry.split(";").at(place)), 0),
    )
    expect(debit, transaction).toBe(credit)
  }
  expect(rows.reduce((sum, row) => sum + centsOf(row.split(";").at(-1)), 0)).toBeGreaterThan(0)
}

function centsOf(amount = ""): number {
  return Math.round(Number(amount.replace(",", ".")) * 100)
}

async function menu(page: Clerk["page"], name: string) {
  await page.getByRole("navigation").getByRole("link", { name, exact: true }).click()
}

function table(page: Clerk["page"], name: string) {
  return page.getByRole("main").getByRole("region", { name, exact: true })
}
