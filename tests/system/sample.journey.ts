import { addDays, casablancaDay } from "#src/clock.ts"
import { paths } from "#src/paths.ts"
import { atlas, users } from "#tests/cast.ts"
import { expect, type Mode, modes, type Person, test } from "./stage.ts"

for (const mode of modes) {
  test(`a product is asked for, sent, tried and written about, in ${mode.name}`, async ({ stage }) => {
    const merchant = await stage.enter(mode)
    await merchant.signIn(users.khadija.email)
    await offerSamples(merchant)

    const influencer = await stage.enter(mode, 360)
    await influencer.signIn(users.salma.email)
    const sample = await askForOne(influencer, mode)
    await send(merchant, sample)
    await receiveAndPublish(influencer, sample)

    await merchant.visit(sample)
    await expect(merchant.page.getByRole("link", { name: merchant.t("samples.page.see_publication") })).toBeVisible()
    await expect(merchant.page.getByText("12, rue des Orangers")).toHaveCount(0)
  })
}

async function offerSamples({ visit, press, page, locale, t }: Person) {
  await visit(paths.programTerms(locale, atlas.program.id))
  await page.locator("main [name=offersSamples]").check()
  await press(t("programs.form.save"))
  await visit(paths.program(locale, atlas.program.id))
  await expect(page.getByText(t("programs.page.samples_offered"))).toBeVisible()
}

/** The address of the request, in the influencer's language. */
async function askForOne({ visit, press, fill, look, page, locale, t }: Person, mode: Mode): Promise<string> {
  await visit(paths.discoverProgram(locale, atlas.program.slug))
  await press(t("samples.invite.ask"))
  await page.locator("main [name=product]").selectOption(atlas.argan.id)
  await fill("message", `Une vidéo, ${mode.name}`)
  await fill("name", "Salma B.")
  await fill("phone", "0000")
  await fill("city", "Casablanca")
  await fill("address", "12, rue des Orangers")
  await press(t("samples.form.send"))
  await expect(page.locator("main [name=address]")).toHaveValue("12, rue des Orangers")
  await look("sample-form")
  await fill("phone", "06 12 34 56 78")
  await press(t("samples.form.send"))
  await page.waitForURL(/\/samples\/[0-9a-f-]{36}$/)
  await look("sample-requested")
  return new URL(page.url()).pathname
}

async function send({ visit, press, fill, look, page, locale, t }: Person, sample: string) {
  await visit(paths.samples(locale))
  await look("merchant-samples")
  await visit(sample)
  await expect(page.getByText("12, rue des Orangers")).toHaveCount(0)
  await fill("publishBy", addDays(casablancaDay(new Date()), 20))
  await press(t("samples.act.accept"))
  await expect(page.getByText("12, rue des Orangers")).toBeVisible()
  await look("merchant-sample-accepted")
  await fill("carrier", "Amana")
  await fill("trackingNumber", "MA123")
  await press(t("samples.act.ship"))
  await expect(page.locator("main [name=carrier]")).toHaveCount(0)
}

async function receiveAndPublish({ visit, press, fill, look, page, t }: Person, sample: string) {
  await visit(sample)
  await expect(page.getByText("MA123")).toBeVisible()
  await press(t("samples.act.receive"))
  await fill("url", "https://www.instagram.com/p/argan")
  await look("sample-received")
  await press(t("samples.act.publish"))
  await expect(page.getByRole("main").locator("[aria-current=step]")).toContainText(t("samples.state.published"))
  await look("sample-published")
}
