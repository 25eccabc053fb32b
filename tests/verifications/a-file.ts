import { mkdtempSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { Trx } from "#db/database.ts"
import type { Actor } from "#src/accounts/actor.ts"
import { addDocument } from "#src/documents/add-document.ts"
import { answerFields } from "#src/verifications/answer-fields.ts"
import { chooseWay } from "#src/verifications/choose-way.ts"
import type { LegalForm } from "#src/verifications/legal-form.ts"
import { readVerification } from "#src/verifications/read-verification.ts"
import { startVerification } from "#src/verifications/start-verification.ts"
import { now } from "../cast.ts"

process.env.FILE_KEYS ??= `1:${"33".repeat(32)}`
process.env.STORAGE_DIR ??= mkdtempSync(join(tmpdir(), "sys-papers-"))

type Member = Actor & { kind: "member" }

/** Good answers to every field; each number is a synthetic one. */
export const goodAnswers: Record<string, string> = {
  full_name: "Nora Specimen",
  cnie_number: "ZZ123456",
  passport_number: "ZZ1234567",
  residence_number: "ZZ12345",
  identity_expires_on: "2030-01-31",
  address: "1, rue des Exemples",
  city: "Rabat",
  country: "France",
  phone: "0612345678",
  address_issued_on: "2026-11-01",
  account_holder: "Nora Specimen",
  rib: "225780123456789012345613",
  legal_name: "Specimen SARL",
  rc_number: "12345",
  rc_city: "Rabat",
  register_issued_on: "2026-10-01",
  ice: "900000001000078",
  if_number: "12345678",
  tp_number: "12345678",
  tax_regime: "none",
  vat_status: "outside",
  regularity_issued_on: "2026-10-01",
  rnae_number: "123456",
  activity: "Publicité en ligne",
  cooperative_number: "123",
  cooperative_city: "Rabat",
  signatory_role: "Gérante",
  beneficial_owners: "Nora Specimen",
  foreign_register_number: "123 456 789",
  foreign_tax_number: "99 99 999",
}

export async function start(trx: Trx, actor: Member, legalForm: LegalForm = "individual") {
  await startVerification(trx, actor, { legalForm, locale: "fr" }, now)
}

export async function stepOf(trx: Trx, actor: Member, code: string) {
  const file = await readVerification(trx, actor.accountId, now)
  const item = file?.items.find(({ requirement }) => requirement.code === code)
  if (!file || !item) throw new Error(`no ${code}`)
  return { verificationId: file.verification.id, ...item }
}

export async function sendPaper(trx: Trx, actor: Member, code: string, kind: string) {
  const { verificationId, item } = await stepOf(trx, actor, code)
  const paper = { bytes: Buffer.from(`specimen ${kind}`), mediaType: "image/jpeg" as const, width: 800, height: 500 }
  const dates = { issuedOn: null, expiresOn: null }
  return addDocument(trx, actor, { verificationId, itemId: item.id, kind, name: `${kind}.jpg`, paper, ...dates }, now)
}

/** Chooses the first way, sends its papers, answers all that is asked. */
export async function complete(trx: Trx, actor: Member, code: string) {
  const { requirement } = await stepOf(trx, actor, code)
  const [way] = requirement.ways
  if (way && requirement.ways.length > 1) await chooseWay(trx, actor, { code, way: way.name }, now)
  const { papers } = await stepOf(trx, actor, code)
  for (const { name, isOptional } of papers) if (!isOptional) await sendPaper(trx, actor, code, name)
  return answerFields(trx, actor, { code, typed: goodAnswers }, now)
}

export async function completeAll(trx: Trx, actor: Member) {
  const file = await readVerification(trx, actor.accountId, now)
  for (const { requirement } of file?.items ?? []) await complete(trx, actor, requirement.code)
}
