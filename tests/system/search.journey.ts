import { paths } from "#src/paths.ts"
import { regions } from "#src/places/region.ts"
import { atlas, rif } from "#tests/cast.ts"
import { expect, type Mode, modes, type Person, test } from "./stage.ts"

const elsewhere = "souss-massa"

for (const mode of modes) {
  test(`a shopper searches, narrows and comes back, in ${mode.name}`, async ({ stage }) => {
    const { locale } = mode
    const shopper = await stage.enter(mode, 360)
    const { page, t } = shopper
    const market = paths.marketplace(locale)
    const argan = page.locator(`#results a[href="${paths.productPage(locale, atlas.argan.slug)}"]`)
    const belgha = page.locator(`#results a[href="${paths.productPage(locale, rif.belgha.slug)}"]`)

    // The worker feeds the index of a stage that was just set.
    await expect(async () => {
      await shopper.visit(market)
      await expect(argan).toBeVisible({ timeout: 1000 })
    }).toPass()
    await shopper.look("search-marketplace")

    await type(shopper, mode, locale === "ar" ? "زيت اركان" : "hiule argan")
    await expect(argan).toBeVisible()
    await expect(belgha).toHaveCount(0)
    await expect(page).toHaveURL(/[?&]q=/)
    await shopper.look("search-corrected")

    await type(shopper, mode, "")
    await expect(belgha).toBeVisible()
    await page.locator("#results details summary").click()
    await choose(shopper, regions["marrakech-safi"][locale])
    await expect(belgha).toHaveCount(0)
    await expect(page).toHaveURL(/region=marrakech-safi/)
    await shopper.look("search-narrowed")

    const narrowed = page.url()
    await argan.click()
    await page.waitForURL((url) => url.pathname === paths.productPage(locale, atlas.argan.slug))
    await page.goBack()
    await expect(page).toHaveURL(narrowed)
    await expect(argan).toBeVisible()
    await expect(belgha).toHaveCount(0)
    await page.goBack()
    await expect(belgha).toBeVisible()

    await shopper.visit(`${market}?q=argan&region=${elsewhere}`)
    await expect(page.getByRole("heading", { name: t("search.empty.title") })).toBeVisible()
    await shopper.look("search-empty")
    await page.locator(`#results a[href="${market}?q=argan"]`).last().click()
    await expect(argan).toBeVisible()

    await shopper.visit(paths.creators(locale))
    await shopper.look("search-creators")
  })
}

/** As one types, the list follows; without a script, when the button is pressed. */
async function type({ page, t, fill, press }: Person, { script }: Mode, words: string) {
  if (!script) {
    await fill("q", words)
    return press(t("search.go"))
  }
  await page.locator("#q").fill("")
  await page.locator("#q").pressSequentially(words, { delay: 20 })
}

async function choose({ page }: Person, label: string) {
  await page.locator("#results details").getByRole("link", { name: label }).click()
}
