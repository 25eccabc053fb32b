import { i18n } from "#src/i18n/i18n.ts"
import { paths } from "#src/paths.ts"
import { rif, users } from "#tests/cast.ts"
import type { Clerk } from "./back-office.ts"
import { rifLink } from "./rif-link.ts"
import { about, expect, type Mode, modes, type Person, type Stage, test } from "./stage.ts"

const account = "\u2068متجر الريف\u2069"
const message = { fr: "Trois clients n’ont pas été remboursés.", ar: "ثلاثة زبناء لم يسترجعوا مبالغهم." }

for (const mode of modes.filter(({ script }) => script)) {
  test(`a suspended account is stopped everywhere, and comes back, in ${mode.name}`, async ({ stage }) => {
    const shopper = await stage.enter(mode, 360)
    const influencer = await stage.enter(mode, 360)
    await influencer.signIn(users.nora.email)
    await expectForSale(shopper, influencer, mode)

    const clerk = await stage.enterBackOffice(mode)
    await clerk.signIn(users.karima.email)
    await suspend(clerk, mode)
    await expectStopped(shopper, influencer, mode)
    await seeFromInside(stage, mode)

    await reinstate(clerk)
    await expectForSale(shopper, influencer, mode)
    await hearOfReturn(stage, mode)
  })
}

async function expectForSale({ page }: Person, influencer: Person, { locale }: Mode) {
  await expect.poll(async () => (await page.goto(`/t/${rifLink}`))?.status(), { timeout: 5000 }).toBe(200)
  await expect(page).toHaveURL(new RegExp(`/p/${rif.belgha.slug}`))
  // What comes back is found a moment later.
  await expect(async () => {
    await influencer.visit(paths.discover(locale))
    await expect(programs(influencer, locale)).not.toHaveCount(0, { timeout: 500 })
  }).toPass({ timeout: 15_000 })
}

/** Rif's program has the name of another: it is known by its address. */
function programs({ page }: Person, locale: Mode["locale"]) {
  return page.getByRole("main").locator(`a[href="${paths.discoverProgram(locale, rif.program.slug)}"]`)
}

async function suspend({ page, t, look, press, openAccount }: Clerk, { locale }: Mode) {
  await openAccount(users.tarik.email)
  await page.getByRole("link", { name: t("actions.suspension"), exact: true }).click()
  await page.locator("select[name=scope]").selectOption("everything")
  await page.locator("select[name=reason]").selectOption("complaints")
  await page.locator("[name=message]").fill(message[locale])
  await look("suspension")
  await press(t("actions.suspension"))
  await expect(page.getByText(t("messages.done.suspension")).first()).toBeVisible()
  await look("suspended-account")
}

async function expectStopped({ page, look }: Person, influencer: Person, { locale }: Mode) {
  await expect.poll(async () => (await page.goto(`/t/${rifLink}`))?.status(), { timeout: 2000 }).toBe(410)
  await look("suspended-link")
  const product = await page.goto(paths.productPage(locale, rif.belgha.slug))
  expect(product?.status()).toBe(410)
  await look("suspended-product")
  await influencer.visit(paths.discover(locale))
  await expect(programs(influencer, locale)).toHaveCount(0)
}

/** Every page says what is stopped, and why. */
async function seeFromInside(stage: Stage, mode: Mode) {
  const { t } = i18n(users.tarik.locale)
  const letter = await stage.letterTo(users.tarik.email, about(t("suspensions.mail.imposed.subject", { account })))
  expect(letter.text).toContain(message[mode.locale])
  const owner = await stage.enter(mode, 360)
  await owner.signIn(users.tarik.email)
  const banner = owner.page.getByRole("complementary", { name: owner.t("suspensions.banner.label") })
  await expect(banner).toContainText(message[mode.locale])
  await owner.look("suspended-dashboard")
  await banner.locator("summary").click()
  await owner.look("suspended-details")
  await owner.visit(paths.orders(mode.locale))
  await expect(banner).toBeVisible()
  await owner.look("suspended-orders")
}

async function reinstate({ page, t, press, look, openAccount }: Clerk) {
  await openAccount(users.tarik.email)
  await page.getByRole("link", { name: t("actions.reinstatement"), exact: true }).click()
  await page.locator("[name=lifting_reason]").fill("Les trois remboursements sont faits.")
  await look("reinstatement")
  await press(t("actions.reinstatement"))
  await expect(page.getByText(t("messages.done.reinstatement")).first()).toBeVisible()
}

async function hearOfReturn(stage: Stage, mode: Mode) {
  const { t } = i18n(users.tarik.locale)
  await stage.letterTo(users.tarik.email, about(t("suspensions.mail.lifted.subject", { account })))
  const owner = await stage.enter(mode, 360)
  await owner.signIn(users.tarik.email)
  await expect(owner.page.getByText(owner.t("suspensions.banner.contact"))).toHaveCount(0)
}
