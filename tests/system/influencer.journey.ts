import { paths } from "#src/paths.ts"
import { atlas, users } from "#tests/cast.ts"
import { apply, confirmEmail, signUp } from "./arrival.ts"
import { expect, type Mode, modes, type Person, type Stage, test } from "./stage.ts"

for (const mode of modes) {
  test(`an influencer goes from applying to the first figures, in ${mode.name}`, async ({ stage }) => {
    const influencer = await stage.enter(mode, 360)
    const email = `influencer-${mode.name}@example.ma`

    await signUp(influencer, { kind: "influencer", account: `Lina ${mode.name}`, name: "Lina", email })
    await confirmEmail(stage, influencer, email)
    await applyToAtlas(influencer, mode)
    await approve(stage, mode)
    const address = await makeLink(influencer, mode)
    await followed(stage, address)
    await seeFigures(influencer, mode)
  })
}

/** Both merchants of the cast named their programs alike: this one is known by its address. */
async function applyToAtlas(influencer: Person, { locale }: Mode) {
  await influencer.visit(paths.discoverProgram(locale, atlas.program.slug))
  await influencer.look("influencer-atlas")
  await apply(influencer)
}

async function approve(stage: Stage, mode: Mode) {
  const merchant = await stage.enter(mode)
  await merchant.signIn(users.khadija.email)
  await merchant.visit(paths.enrollments(mode.locale))
  const inbox = merchant.page
    .getByRole("main")
    .locator("li, tr, article")
    .filter({ hasText: `Lina ${mode.name}` })
  await inbox
    .getByRole("button", { name: merchant.t("enrollments.act.approve"), exact: true })
    .first()
    .click()
  await expect(inbox.getByText(merchant.t("enrollments.status.approved")).first()).toBeVisible()
}

async function makeLink({ visit, fill, press, look, page, t }: Person, { locale }: Mode): Promise<string> {
  await visit(`/${locale}/links/new`)
  await look("influencer-choose-product")
  await page.getByRole("main").locator("a[href*='product=']").first().click()
  await fill("sub_id", "story-1")
  await look("influencer-new-link")
  await press(t("links.form.submit"))
  await expect(page.locator("main img[src$='.svg']")).toBeVisible()
  await look("influencer-link")
  const address = await page
    .getByRole("main")
    .getByText(/\/t\/[A-Z0-9]{7}/)
    .first()
    .textContent()
  return new URL(/\S+\/t\/\S+/.exec(address ?? "")?.[0] ?? "").pathname
}

/** Two visits of one person: two clicks, of which one is unique. */
async function followed(stage: Stage, address: string) {
  const shopper = await stage.enter({ name: "fr", locale: "fr", script: true }, 360)
  await shopper.visit(address)
  await shopper.visit(address)
}

async function seeFigures({ visit, look, page, t }: Person, { locale }: Mode) {
  const tile = page.locator("main dl > div").filter({ has: page.getByText(t("figures.tile.clicks"), { exact: true }) })
  const clicks = async () => {
    await visit(paths.dashboard(locale))
    return tile.locator("dd").first().textContent()
  }
  await expect.poll(clicks, { timeout: 90_000, intervals: [3000] }).toBe("2")
  await look("influencer-dashboard")
  await visit(paths.links(locale))
  await look("influencer-links")
}
