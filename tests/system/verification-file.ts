import path from "node:path"
import type { Locator, Page } from "playwright/test"
import { paths } from "#src/paths.ts"
import type { LegalForm } from "#src/verifications/legal-form.ts"
import { type Declared, type SentPaper, specimen } from "./specimens.ts"
import { expect, type Mode, type Person } from "./stage.ts"

/** A step of a file: the papers to send, and what to write beside them. */
export type Step = { code: string; way?: string; papers: string[]; fields: string[] }

const identity: Step = {
  ...{ code: "identity", way: "cnie_front-cnie_back", papers: ["cnie_front", "cnie_back"] },
  fields: ["full_name", "cnie_number", "identity_expires_on"],
}
const address: Step = {
  ...{ code: "address", papers: ["address_bill"], fields: ["address", "city", "phone", "address_issued_on"] },
}
const bank: Step = { code: "bank", papers: ["rib_certificate"], fields: ["account_holder", "rib"] }

export const personSteps: Step[] = [identity, address, { code: "tax", papers: [], fields: ["tax_regime"] }, bank]

export const soloSteps: Step[] = [
  identity,
  { code: "auto_entrepreneur", papers: ["ae_card"], fields: ["rnae_number", "activity", "ice", "if_number"] },
  ...[address, bank],
]

export const companySteps: Step[] = [
  identity,
  {
    ...{ code: "trade_register", papers: ["trade_register"] },
    fields: ["legal_name", "rc_number", "rc_city", "register_issued_on"],
  },
  { code: "powers", papers: ["articles"], fields: ["signatory_role", "beneficial_owners"] },
  address,
  { code: "tax", papers: ["tax_certificate"], fields: ["ice", "if_number", "tp_number", "vat_status"] },
  { code: "tax_regularity", papers: ["regularity_certificate"], fields: ["regularity_issued_on"] },
  bank,
]

export async function beginFile({ visit, press, page, t, locale }: Person, form: LegalForm) {
  await visit(paths.verification(locale))
  await page.locator(`main [name=legalForm][value=${form}]`).check({ force: true })
  await press(t("verifications.start.submit"))
  await expect(page.getByText(t("verifications.done.started"))).toBeVisible()
}

/** Goes through a step as it stands: which paper, the papers, what is written on them. */
export async function takeStep(person: Person, mode: Mode, step: Step, declared: Declared) {
  const { page, visit, press, t, locale } = person
  await visit(paths.verificationStep(locale, step.code))
  if (step.way) await page.locator(`main button[name=way][value="${step.way}"]`).first().click()
  for (const kind of step.papers) await sendPaper(person, mode, kind, await specimen(kind, declared))
  for (const field of step.fields) await declare(person, field, declared[field] ?? "")
  await press(t("verifications.save"))
  await expect(page).not.toHaveURL((url) => url.pathname === paths.verificationStep(locale, step.code))
}

/** Chooses the file, and waits until the site shows it among the papers. */
export async function sendPaper({ page }: Person, { script }: Mode, kind: string, paper: SentPaper | string) {
  await choosePaper(page, kind, paper)
  if (!script) await paperSlot(page, kind).locator("button[type=submit]").click()
  await expectPaper(page, paper)
}

export function paperSlot(page: Page, kind: string): Locator {
  return page.locator(`main paper-upload[kind=${kind}]`)
}

export async function choosePaper(page: Page, kind: string, paper: SentPaper | string) {
  await paperSlot(page, kind).locator("input[type=file]").first().setInputFiles(paper)
}

export async function expectPaper(page: Page, paper: SentPaper | string) {
  const { name } = path.parse(typeof paper === "string" ? paper : paper.name)
  await expect(page.locator("main bdi").filter({ hasText: name })).toBeVisible({ timeout: 30_000 })
}

async function declare({ page, fill }: Person, field: string, value: string) {
  const choice = page.locator(`main input[type=radio][name=${field}][value="${value}"]`)
  if ((await choice.count()) > 0) await choice.check({ force: true })
  else await fill(field, value)
}

export async function submitFile({ press, page, t }: Person) {
  await press(t("verifications.submit"))
  await expect(page.getByText(t("verifications.done.submitted"))).toBeVisible()
}
