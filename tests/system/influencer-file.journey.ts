import { paths } from "#src/paths.ts"
import { join } from "./arrival.ts"
import { sendOverCutLine } from "./cut-upload.ts"
import { decideFile } from "./reviewer.ts"
import { type Declared, declaredBy, specimen } from "./specimens.ts"
import { about, expect, type Mode, modes, type Person, type Stage, test } from "./stage.ts"
import { beginFile, personSteps, sendPaper, submitFile, takeStep } from "./verification-file.ts"

const message = { fr: "Le bas de la carte est coupé.", ar: "أسفل البطاقة مقطوع." }

for (const [number, mode] of modes.entries()) {
  test(`an influencer's file goes from its start over a correction to its approval, in ${mode.name}`, async ({
    stage,
  }) => {
    const account = `Yasmine ${mode.name}`
    const email = `yasmine-${mode.name}@example.ma`
    const influencer = await stage.enter(mode, 360)
    const declared = declaredBy("Yasmine El Fassi", 100 + number)
    await join(stage, influencer, { kind: "influencer", account, name: "Yasmine", email })

    await fillFile(influencer, mode, declared)
    await submitFile(influencer)
    await influencer.look("file-submitted")
    await decideFile(stage, account, { cnie_back: { reason: "unreadable", message: message[mode.locale] } })
    await hearOfCorrection(stage, influencer, { mode, email })
    await correct(influencer, mode, declared)
    await decideFile(stage, account)
    await seeApproval(stage, influencer, { mode, email })
  })
}

/** From the dashboard, which says what waits for it, to a file in which nothing is left to do. */
async function fillFile(influencer: Person, mode: Mode, declared: Declared) {
  const { visit, press, look, page, t, locale } = influencer
  await visit(paths.dashboard(locale))
  await expect(page.getByText(t("verifications.blocked.payouts"))).toBeVisible()
  await look("file-not-begun")
  await press(t("verifications.banner.start"))
  await look("file-legal-form")
  await beginFile(influencer, "individual")
  await look("file-begun")
  for (const step of personSteps) {
    const isCut = mode.script && step.code === "address"
    if (isCut) await visit(paths.verificationStep(locale, step.code))
    if (isCut) await sendOverCutLine(influencer, mode, declared)
    await takeStep(influencer, mode, isCut ? { ...step, papers: [] } : step, declared)
  }
  await expect(page.getByText(t("verifications.notice.ready.title"))).toBeVisible()
  await look("file-ready")
}

type Addressed = { mode: Mode; email: string }

async function hearOfCorrection(stage: Stage, { visit, look, page, t, locale }: Person, { mode, email }: Addressed) {
  const letter = await stage.letterTo(email, about(t("verifications.mail.changes_requested.subject")))
  expect(letter.text).toContain(message[mode.locale])
  await visit(paths.verification(locale))
  await expect(page.getByText(t("verifications.reasons.unreadable"))).toBeVisible()
  await look("file-changes-requested")
}

/** Only what was refused is asked again. */
async function correct(influencer: Person, mode: Mode, declared: Declared) {
  const { visit, look, page, t, locale } = influencer
  await visit(paths.verificationStep(locale, "address"))
  await expect(page.getByText(t("verifications.approved_step"))).toBeVisible()
  await visit(paths.verificationStep(locale, "identity"))
  await expect(page.getByText(message[mode.locale])).toBeVisible()
  await look("file-refused-paper")
  const better = await specimen("cnie_back", { ...declared, full_name: "Yasmine, deuxième photo" })
  await sendPaper(influencer, mode, "cnie_back", better)
  await visit(paths.verification(locale))
  await submitFile(influencer)
}

async function seeApproval(stage: Stage, { visit, look, page, t, locale }: Person, { email }: Addressed) {
  await stage.letterTo(email, about(t("verifications.mail.approved.subject")))
  await visit(paths.verification(locale))
  await expect(page.getByText(t("verifications.states.approved"), { exact: true }).first()).toBeVisible()
  await look("file-approved")
  await visit(paths.dashboard(locale))
  await expect(page.getByText(t("verifications.blocked.payouts"))).toHaveCount(0)
}
