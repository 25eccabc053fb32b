import { paths } from "#src/paths.ts"
import { salma, users } from "#tests/cast.ts"
import { expect, modes, type Person, test } from "./stage.ts"
import { kilobyte, weigh } from "./weigh.ts"

const bioPage = 35 * kilobyte
const handle = "salma-b"

for (const mode of modes) {
  const { locale } = mode

  test(`an influencer writes the page of their bio, and followers open it, in ${mode.name}`, async ({ stage }) => {
    const influencer = await stage.enter(mode, 360)
    await influencer.signIn(users.salma.email)
    await present(influencer)
    await choose(influencer)
    await influencer.visit(paths.profile(locale))
    const publish = influencer.page.getByRole("button", { name: influencer.t("profiles.publication.publish") })
    if (await publish.isVisible()) await publish.click()
    await influencer.look("my-page")

    const follower = await stage.enter(mode, 360)
    const fonts = fontsOf(follower)
    await follower.visit(paths.profilePage(locale, handle))
    await expect(follower.page.getByRole("heading", { level: 1 })).toHaveText("Salma B.")
    await follower.look("bio-page")
    expect(await follower.page.locator("script[src]").count()).toBe(0)
    const { weight } = await weigh(follower, paths.profilePage(locale, handle))
    expect(weight + (await fonts()), `bytes of ${paths.profilePage(locale, handle)}`).toBeLessThanOrEqual(bioPage)

    await follower.page.locator(`main a[href="/t/${salma.link.code}"]`).click()
    await follower.page.waitForURL(/sys_click=/)
  })
}

async function present({ page, visit, fill, t, locale }: Person) {
  await visit(paths.profilePresentation(locale))
  await fill("bioFr", "Beauté naturelle et bonnes adresses.")
  await fill("bioAr", "جمال طبيعي وعناوين جميلة.")
  await fill("cities", "Casablanca, Rabat")
  const niche = page.locator('main input[name="niches"][value="visage"]')
  if (!(await niche.isVisible())) await page.locator("main details summary").first().click()
  await niche.check()
  await page
    .getByRole("main")
    .getByRole("button", { name: t("profiles.form.save") })
    .click()
  await page.waitForURL((url) => url.pathname === paths.profile(locale))
  await visit(paths.audience(locale, "instagram"))
  await fill("address", "@salma.b")
  await fill("followers", "48200")
  await page
    .getByRole("main")
    .getByRole("button", { name: t("profiles.form.save") })
    .click()
  await page.waitForURL((url) => url.pathname === paths.profile(locale))
}

/** Each product that is not in the storefront yet. */
async function choose({ page, visit, t, locale, look }: Person) {
  await visit(paths.storefrontChoice(locale))
  await look("choose-products")
  const buttons = page.getByRole("main").getByText(t("profiles.storefront.choose"), { exact: true })
  for (let left = await buttons.count(); left > 0; left--) await buttons.first().click()
  await visit(paths.storefront(locale))
  await look("storefront")
}

/** The fonts that this browser had to fetch: all that its machine does not have. */
function fontsOf({ page }: Person) {
  const fetched: string[] = []
  page.on("request", (request) => request.resourceType() === "font" && fetched.push(request.url()))
  return async () => {
    const sizes = await Promise.all(fetched.map(async (font) => (await (await page.request.get(font)).body()).length))
    return sizes.reduce((sum, size) => sum + size, 0)
  }
}
