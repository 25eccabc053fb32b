import { i18n } from "#src/i18n/i18n.ts"
import { password, staffSecret, users } from "#tests/cast.ts"
import type { Clerk } from "./back-office.ts"
import { staffCode, wrongCode } from "./codes.ts"
import { postFile } from "./posted-file.ts"
import { declaredBy } from "./specimens.ts"
import { about, expect, type Mode, modes, type Stage, test } from "./stage.ts"

const applicants = {
  fr: { ...users.nora, account: "Nora", number: 301 },
  ar: { ...users.youssef, account: "يوسف", number: 302 },
}

for (const mode of modes.filter(({ script }) => script)) {
  const { email, account, number } = applicants[mode.locale]

  test(`compliance goes from the queue to a decision, in ${mode.name}`, async ({ stage }) => {
    await postFile(stage, mode, email, declaredBy("Nora Alami", number))
    const reviewer = await stage.enterBackOffice(mode)
    await signInByHand(reviewer, mode)
    await openFromQueue(reviewer, account)

    const colleague = await stage.enterBackOffice(mode)
    await colleague.signIn(users.driss.email)
    await openFromQueue(colleague, account)
    await take(reviewer)
    await findTaken(colleague)

    await review(reviewer)
    await conclude(reviewer)
    await hearOfIt(stage, mode)
  })
}

async function signInByHand({ page, t, look, visit, press, keepSession }: Clerk, { locale }: Mode) {
  const { email } = users.karima
  await visit("/admin")
  await expect(page).toHaveURL(/\/admin\/sign-in$/)
  // French is what the page speaks until somebody says otherwise.
  if (locale !== "fr") await page.locator(`button[name=language][value=${locale}]`).click()
  await expect(page.locator("html")).toHaveAttribute("dir", locale === "fr" ? "ltr" : "rtl")
  await look("sign-in")
  await page.locator("[name=email]").fill(email)
  await page.locator("[name=password]").fill(password)
  await press(t("sign_in.continue"))
  await page.locator("[name=code]").fill(wrongCode(staffSecret))
  await press(t("sign_in.enter"))
  await expect(page.getByText(t("sign_in.wrong_code"))).toBeVisible()
  await look("sign-in-code")
  await page.locator("[name=code]").fill(await staffCode(email))
  await press(t("sign_in.enter"))
  await expect(page.getByRole("main")).toContainText(t("counters.waiting"))
  await look("dashboard")
  await keepSession(email)
}

async function openFromQueue({ page, t, look }: Clerk, account: string) {
  await page
    .getByRole("navigation")
    .getByRole("link", { name: t("menu.desk"), exact: true })
    .click()
  const row = page.locator(".desk-row").filter({ hasText: account })
  await expect(row).toBeVisible()
  await look("queue")
  await row.click()
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(account)
  await expect(page.locator(".desk-frame img")).toBeVisible()
}

async function take({ page, t, look }: Clerk) {
  await look("case-free")
  await page.keyboard.press("a")
  await expect(page.getByText(t("desk.say.take_first"))).toBeVisible()
  await page.keyboard.press("t")
  await expect(page.getByText(t("desk.claim.yours"), { exact: true })).toBeVisible()
  await page.keyboard.press("?")
  await look("shortcuts")
  await page.keyboard.press("Escape")
}

/** Whoever comes second is told by whom the file is held, and decides nothing. */
async function findTaken({ page, t, look }: Clerk) {
  await page.keyboard.press("t")
  await expect(page.getByText(t("desk.refused.claimed_by_other"))).toBeVisible()
  await expect(page.locator(".desk-actions")).toContainText(users.karima.name)
  await expect(page.getByRole("button", { name: t("desk.decision.approve") })).toHaveCount(0)
  await look("case-of-a-colleague")
}

/** By the keyboard alone: one paper is asked again, the others are good. */
async function review(reviewer: Clerk) {
  const { page, t, look } = reviewer
  await page.keyboard.press("o")
  await page.keyboard.press("+")
  await expect(page.locator(".desk-zoom")).toHaveText("140 %")
  await look("case-zoomed")
  await page.keyboard.press("0")
  await approve(reviewer, 0)
  await page.keyboard.press("r")
  await page.keyboard.press("2")
  await page.keyboard.press("Tab")
  await page.keyboard.type("Il manque le bas.")
  await look("case-refusal")
  await page.keyboard.press("Control+Enter")
  await expect(stopsOf(reviewer).nth(1)).toHaveClass(/desk-verdict-rejected/)
  await approve(reviewer, 2)
  await approve(reviewer, 3)
  await expect(page.locator(".desk-actions")).toContainText(t("desk.case.decided", { decided: 4, total: 4 }))
  await look("case-decided")
}

const stopsOf = ({ page }: Clerk) => page.locator(".desk-stop")

/** A paper must have been in sight before its approval is heard. */
async function approve(reviewer: Clerk, place: number) {
  const { page } = reviewer
  const stop = stopsOf(reviewer).nth(place)
  await expect(stop).toHaveAttribute("aria-current", "true")
  await expect(page.locator(".desk-frame img, .desk-pdf")).toBeVisible()
  await expect(async () => {
    if ((await stop.getAttribute("aria-current")) === "true") await page.keyboard.press("a")
    await expect(stop).toHaveClass(/desk-verdict-approved/, { timeout: 1000 })
  }).toPass({ timeout: 15_000 })
}

async function conclude({ page, t, look }: Clerk) {
  await page.keyboard.press("c")
  await expect(page.getByRole("dialog")).toContainText(t("desk.conclusion.changes"))
  await look("conclusion")
  await page.keyboard.press("Enter")
  await expect(page.locator(".desk-actions")).toContainText(t("desk.after.changes_requested"))
  await look("case-concluded")
  await page.keyboard.press("q")
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(t("desk.queue.title"))
}

async function hearOfIt(stage: Stage, { locale }: Mode) {
  const { t } = i18n(locale)
  const subject = t("verifications.mail.changes_requested.subject")
  const letter = await stage.letterTo(applicants[locale].email, about(subject))
  expect(letter.text).toContain(t("verifications.reasons.incomplete"))
  expect(letter.text).toContain("Il manque le bas.")
}
