import { paths } from "#src/paths.ts"
import { ibanOf } from "#src/verifications/fields/rib.ts"
import { decideFile } from "./reviewer.ts"
import { type Declared, declaredBy } from "./specimens.ts"
import { expect, type Mode, type Person, type Stage } from "./stage.ts"
import { beginFile, companySteps, soloSteps, submitFile, takeStep } from "./verification-file.ts"

/** A company's file where scripts run; where they do not, that of somebody alone, which takes the same steps but fewer. */
export async function verifyMerchant(stage: Stage, merchant: Person, mode: Mode, account: string) {
  const { visit, look, page, t, locale } = merchant
  const declared = declaredBy("Houda Bennis", mode.script ? (locale === "fr" ? 201 : 202) : 203)
  await visit(paths.verification(locale))
  await beginFile(merchant, mode.script ? "company" : "auto_entrepreneur")
  for (const step of mode.script ? companySteps : soloSteps) {
    if (step.fields.includes("ice")) await mistypeIce(merchant, mode, { step: step.code, declared })
    if (step.code === "bank") await mistypeRib(merchant, mode, declared)
    await takeStep(merchant, mode, step, declared)
  }
  await look("merchant-file-ready")
  await submitFile(merchant)
  await decideFile(stage, account)
  await visit(paths.verification(locale))
  await expect(page.getByText(t("verifications.states.approved"), { exact: true }).first()).toBeVisible()
}

type Mistake = { step: string; declared: Declared }

async function mistypeIce(merchant: Person, { script }: Mode, { step, declared: { ice = "" } }: Mistake) {
  const { visit, fill, press, look, page, t, locale } = merchant
  await visit(paths.verificationStep(locale, step))
  await fill("ice", ice.replace(/..$/, ice.endsWith("00") ? "01" : "00"))
  if (!script) await press(t("verifications.save"))
  await expect(page.locator("#ice-note")).toHaveText(t("verifications.checks.ice_key"))
  await look("merchant-file-wrong-ice")
  if (!script) return
  await fill("ice", ice)
  await expect(page.locator("#ice-note")).toHaveText(t("verifications.checks.ice_good"))
}

async function mistypeRib(merchant: Person, { script }: Mode, { rib = "" }: Declared) {
  const { visit, fill, press, look, page, t, locale } = merchant
  await visit(paths.verificationStep(locale, "bank"))
  await fill("rib", rib.replace(/^./, "9"))
  if (!script) await press(t("verifications.save"))
  await expect(page.locator("#rib-note")).toHaveText(t("verifications.checks.rib_key"))
  await look("merchant-file-wrong-rib")
  if (!script) return
  await fill("rib", rib)
  await expect(page.locator("#rib-note")).toContainText(ibanOf(rib).slice(-4))
  await look("merchant-file-bank")
}
