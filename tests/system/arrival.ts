import { paths } from "#src/paths.ts"
import { password } from "#tests/cast.ts"
import { expect, type Person, type Stage } from "./stage.ts"

type Newcomer = { kind: "merchant" | "influencer"; account: string; name: string; email: string }

/** Comes with an account and a confirmed address, without a look at the pages on the way. */
export async function join(stage: Stage, person: Person, newcomer: Newcomer) {
  await person.visit(paths.signUp(person.locale))
  await fillSignUp(person, newcomer, password)
  await person.press(person.t("accounts.sign_up.submit"))
  await person.page.waitForURL((url) => !url.pathname.endsWith("/sign-up"))
  await confirmEmail(stage, { ...person, look: async () => {} }, newcomer.email)
}

/** Signs up by the form, after a password that is refused: what was typed must still be there. */
export async function signUp(person: Person, newcomer: Newcomer) {
  const { visit, fill, press, look, page, t, locale } = person
  await visit(paths.signUp(locale))
  await fillSignUp(person, newcomer, "motdepasse123")
  await press(t("accounts.sign_up.submit"))
  await expect(page.locator("main [name=email]")).toHaveValue(newcomer.email)
  await look(`${newcomer.kind}-sign-up`)

  await fill("password", password)
  await press(t("accounts.sign_up.submit"))
  await page.waitForURL((url) => !url.pathname.endsWith("/sign-up"))
  await look(`${newcomer.kind}-signed-up`)
}

async function fillSignUp({ fill, page }: Person, newcomer: Newcomer, secret: string) {
  await page.locator(`main [name=kind][value=${newcomer.kind}]`).check({ force: true })
  await fill("accountName", newcomer.account)
  await fill("name", newcomer.name)
  await fill("email", newcomer.email)
  await fill("password", secret)
  await page.locator("main [name=terms]").check()
}

/** Follows the link of the letter, and presses the button: mail scanners follow links too. */
export async function confirmEmail(stage: Stage, { visit, press, look, t }: Person, email: string) {
  const letter = await stage.letterTo(email)
  const link = letter.links.find((address) => address.includes("/email-confirmation/"))
  await visit(new URL(link ?? "").pathname)
  await look("email-confirmation")
  await press(t("accounts.confirmation.submit"))
}

/** Finds a program by its name, reads it and applies under its terms. */
export async function applyTo({ visit, fill, press, look, page, t, locale }: Person, program: string) {
  const link = page.getByRole("main").getByRole("link", { name: program }).first()
  // What has just been opened is found a moment later.
  await expect(async () => {
    await visit(paths.discover(locale))
    await expect(link).toBeVisible({ timeout: 500 })
  }).toPass({ timeout: 15_000 })
  await look("influencer-discover")
  await link.click()
  await page.waitForURL(/\/discover\/[\w-]+$/)
  await look("influencer-program")
  await apply({ fill, press, page, t })
}

export async function apply({ fill, press, page, t }: Pick<Person, "fill" | "press" | "page" | "t">) {
  await fill("message", "…")
  await page.locator("main [name=accept]").check()
  await press(t("enrollments.apply.send"))
  await page.waitForURL((url) => !url.pathname.endsWith("/application"))
}
