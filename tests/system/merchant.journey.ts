import sharp from "sharp"
import { argan } from "#bin/seed/pictures/atlas.ts"
import { paths } from "#src/paths.ts"
import { users } from "#tests/cast.ts"
import { applyTo, confirmEmail, signUp } from "./arrival.ts"
import { verifyMerchant } from "./merchant-file.ts"
import { expect, type Mode, modes, type Person, type Stage, test } from "./stage.ts"

for (const mode of modes) {
  test(`a merchant goes from signing up to letting an influencer in, in ${mode.name}`, async ({ stage }) => {
    const merchant = await stage.enter(mode)
    const email = `merchant-${mode.name}@example.ma`
    const account = `Maison Safi ${mode.name}`

    await signUp(merchant, { kind: "merchant", account, name: "Houda", email })
    await confirmEmail(stage, merchant, email)
    await nameTheSeller(merchant, mode)
    await sellSomething(merchant, mode)
    const program = await prepareProgram(merchant, mode)
    await beRefusedOpening(stage, merchant, program)
    await verifyMerchant(stage, merchant, mode, account)
    await openProgram(merchant, program)
    await letNoraIn(stage, merchant, mode)
  })
}

async function nameTheSeller({ visit, fill, press, look, t }: Person, { locale }: Mode) {
  await visit(`/${locale}/settings/seller-notice`)
  const notice = {
    legalName: "Maison Safi",
    address: "3, rue des Potiers",
    city: "Safi",
    phone: "0612345678",
    email: "safi@example.ma",
  }
  for (const [field, value] of Object.entries(notice)) await fill(field, value)
  await press(t("settings.save"))
  await look("merchant-seller-notice")
}

async function sellSomething({ visit, fill, press, look, page, t }: Person, { locale }: Mode) {
  await visit(paths.newProduct(locale))
  await look("merchant-new-product")
  await fill("nameFr", "Huile d’argan 100 ml")
  await fill("nameAr", "زيت أركان 100 مل")
  await page.locator("[name=categoryId]").selectOption("beaute-corps")
  await fill("sku", "ARGAN-100")
  await fill("priceCents", "cher")
  await press(t("products.form.create"))
  await expect(page.getByText(t("forms.money"))).toBeVisible()
  await expect(page.locator("[name=nameAr]")).toHaveValue("زيت أركان 100 مل")
  await look("merchant-product-refused")

  await fill("priceCents", "199,90")
  await press(t("products.form.create"))
  const picture = { name: "argan.png", mimeType: "image/png", buffer: await sharp(Buffer.from(argan)).png().toBuffer() }
  await page.locator("main input[type=file]").setInputFiles(picture)
  await press(t("products.pictures.send"))
  await expect(page.locator("main img").first()).toBeVisible()
  await press(t("products.page.publish"))
  await look("merchant-product")
  await visit(paths.products(locale))
  await look("merchant-products")
}

async function prepareProgram({ visit, fill, look, page, t }: Person, { locale, name }: Mode): Promise<string> {
  await visit(paths.newProgram(locale))
  await fill("nameFr", `Ambassadeurs Safi ${name}`)
  await fill("nameAr", `سفراء آسفي ${name}`)
  await fill("reward0Value", "12")
  await fill("termsFr", "Dites que le lien est rémunéré.")
  await fill("termsAr", "صرّحوا بأن الرابط مدفوع.")
  await look("merchant-new-program")
  await page.locator("main form[method=post] button[type=submit]:not([name])").last().click()
  await expect(page.getByText(t("verifications.opening_waits"))).toBeVisible()
  await look("merchant-program-waits")
  return new URL(page.url()).pathname
}

/** The page offers no button; who asks all the same is told why not. */
async function beRefusedOpening({ site }: Stage, { page, t }: Person, program: string) {
  await expect(page.getByRole("main").getByRole("button", { name: t("programs.page.open"), exact: true })).toHaveCount(
    0,
  )
  const answer = await page.request.post(`${program}/opening`, { headers: { origin: site } })
  expect(await answer.text()).toContain(t("programs.refused.not_verified"))
}

async function openProgram({ visit, press, look, page, t }: Person, program: string) {
  await visit(program)
  await press(t("programs.page.open"))
  await expect(page.getByText(t("programs.done.opened"))).toBeVisible()
  await look("merchant-program")
}

async function letNoraIn(stage: Stage, merchant: Person, mode: Mode) {
  const { locale } = mode
  const nora = await stage.enter(mode, 360)
  await nora.signIn(users.nora.email)
  await applyTo(nora, `${locale === "fr" ? "Ambassadeurs Safi" : "سفراء آسفي"} ${mode.name}`)
  await nora.look("influencer-applied")

  await merchant.visit(paths.enrollments(locale))
  await merchant.look("merchant-enrollments")
  await merchant.press(merchant.t("enrollments.act.approve"))
  const approve = merchant.page.getByRole("button", { name: merchant.t("enrollments.act.approve"), exact: true })
  await expect(approve).toHaveCount(0)
  await nora.visit(paths.enrollments(locale))
  await expect(nora.page.getByText(nora.t("enrollments.status.approved")).first()).toBeVisible()
  const letter = await stage.letterTo(users.nora.email)
  expect(letter.links.length).toBeGreaterThan(0)
}
