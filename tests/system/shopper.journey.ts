import { paths } from "#src/paths.ts"
import { atlas, salma } from "#tests/cast.ts"
import { expect, modes, type Person, test } from "./stage.ts"

for (const mode of modes) {
  test(`a shopper goes from a link to an order and its progress, in ${mode.name}`, async ({ stage }) => {
    const shopper = await stage.enter(mode, 360)
    const { page, look, press, t } = shopper

    await shopper.visit(`/t/${salma.link.code}`)
    expect(new URL(page.url()).pathname).toBe(paths.productPage(mode.locale, atlas.argan.slug))
    await look("shopper-product")
    await order(shopper, "0512")
    await expect(page.getByText(t("checkout.phone_invalid"))).toBeVisible()
    await expect(page.locator("main [name=address]")).toHaveValue("14, rue des Orangers")
    await look("shopper-refused")

    await shopper.fill("promo_code", "salma10")
    await press(t("checkout.preview"))
    await look("shopper-total")
    await order(shopper, "0612345678")
    await page.waitForURL(/\/o\//)
    await look("shopper-progress")
    const told = await page.content()
    for (const secret of ["12345678", "Orangers", "Meryem"]) expect(told).not.toContain(secret)
  })
}

async function order({ fill, press, t }: Person, phone: string) {
  await fill("name", "Meryem")
  await fill("phone", phone)
  await fill("city", "Casablanca")
  await fill("address", "14, rue des Orangers")
  await press(t("checkout.submit"))
}
