import { paths } from "#src/paths.ts"
import { atlas, password, users, youssef } from "#tests/cast.ts"
import { newCode, wrongCode } from "./codes.ts"
import { about, expect, type Mode, modes, type Person, type Stage, test } from "./stage.ts"

const people = {
  fr: { ...users.zineb, accountId: atlas.id },
  ar: { ...users.youssef, accountId: youssef.id },
}

for (const mode of modes.filter(({ script }) => script)) {
  const { email } = people[mode.locale]

  test(`somebody who has lost the phone comes back in, in ${mode.name}`, async ({ stage }) => {
    const person = await stage.enter(mode, 360)
    await person.signIn(email)
    const recoveryCodes = await switchOn(person, email)
    await comeInWithout(stage, mode, recoveryCodes[0] ?? "")
    await bereset(stage, mode)
    await comeInByPassword(stage, person, email)
  })
}

async function switchOn({ visit, fill, press, look, page, t, locale }: Person, email: string): Promise<string[]> {
  await visit(paths.settingsOf(locale, "second-factor"))
  await look("second-factor-off")
  await press(t("second_factors.off.begin"))
  await look("second-factor-set-up")
  const secret = (await page.locator("main copy-button").first().getAttribute("value")) ?? ""
  await fill("code", wrongCode(secret))
  await fill("currentPassword", password)
  await press(t("second_factors.set_up.submit"))
  await expect(page.getByText(t("second_factors.refused.wrong_code"))).toBeVisible()

  const drawnAgain = (await page.locator("main copy-button").first().getAttribute("value")) ?? ""
  await fill("code", await newCode(`${email} ${drawnAgain}`, drawnAgain))
  await fill("currentPassword", password)
  await press(t("second_factors.set_up.submit"))
  await expect(page.getByText(t("second_factors.codes.once"))).toBeVisible()
  await look("second-factor-recovery-codes")
  const codes = await page.locator("main ol[dir=ltr] li").allTextContents()
  await press(t("second_factors.codes.kept"))
  await look("second-factor-on")
  return codes
}

/** On another device, without the application: one of the codes that were kept. */
async function comeInWithout(stage: Stage, mode: Mode, recoveryCode: string) {
  const { email } = people[mode.locale]
  const elsewhere = await stage.enter(mode, 360)
  const { fill, press, look, page, t } = elsewhere
  await elsewhere.signIn(email)
  await look("sign-in-code")
  await press(t("second_factors.challenge.to_recovery"))
  await fill("code", "ABCDE-23456")
  await press(t("accounts.sign_in.submit"))
  await expect(page.getByText(t("second_factors.refused.wrong_recovery_code"))).toBeVisible()
  await look("sign-in-recovery-code")
  await fill("code", recoveryCode.toLowerCase().replace("-", " "))
  await press(t("accounts.sign_in.submit"))
  await expect(page.getByText(t("second_factors.recovery.done", { count: 9 }))).toBeVisible()
  await look("signed-in-by-recovery-code")
  await stage.letterTo(email, about(t("second_factors.mail.recovery_code_used.subject")))
}

/** No code is left either: staff make sure of who asks, and take the second factor away. */
async function bereset(stage: Stage, mode: Mode) {
  const { email, name, accountId, id } = people[mode.locale]
  const clerk = await stage.enterBackOffice(mode)
  const { page, t, press, look } = clerk
  await clerk.signIn(users.karima.email)
  await clerk.openAccount(email)
  await page.getByRole("link", { name, exact: true }).first().click()
  await page.goto(`/admin/resources/memberships/records/${accountId}.${id}/second_factor_reset`)
  await page.locator("[name=proof]").fill("Appel vidéo, CNIE comparée à celle du dossier.")
  await look("second-factor-reset")
  await press(t("actions.second_factor_reset"))
  await expect(page.getByText(t("messages.done.second_factor_reset")).first()).toBeVisible()
}

async function comeInByPassword(stage: Stage, { visit, signIn, page, t, locale }: Person, email: string) {
  await stage.letterTo(email, about(t("second_factors.mail.reset.subject")))
  await visit(paths.dashboard(locale))
  await expect(page).toHaveURL(/\/sign-in/)
  await signIn(email)
  await expect(page).toHaveURL(/\/dashboard$/)
}
