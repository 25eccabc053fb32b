import type { Db } from "#db/database.ts"
import { newId } from "#src/crypto/new-id.ts"
import { sealAnswer } from "#src/verifications/seal-answer.ts"

export type Payee = { accountId: string; enrollmentId: string; verificationId: string; promoCode: string; rib: string }
export type Payer = { accountId: string; programId: string; userId: string }

const since = "2026-01-01T09:00:00Z"

/** Influencers of one program who can be paid: verified, with a bank account and a tax status; written as the owner. */
export async function enterPayees(owner: Db, payer: Payer, count: number): Promise<Payee[]> {
  const payees = Array.from({ length: count }, (_, nth) => newPayee(nth))
  for (let from = 0; from < count; from += 1000) await enter(owner, payer, payees.slice(from, from + 1000))
  return payees
}

function newPayee(nth: number): Payee {
  const accountId = newId()
  const promoCode = `P${accountId.slice(-12).toUpperCase()}`
  const rib = `2257801234567890${String(nth).padStart(6, "0")}13`
  return { accountId, enrollmentId: newId(), verificationId: newId(), promoCode, rib }
}

async function enter(owner: Db, { accountId: merchantAccountId, programId, userId }: Payer, payees: Payee[]) {
  const rows = <Row>(row: (payee: Payee) => Row) => payees.map(row)
  const account = { kind: "influencer", city: "Casablanca", createdAt: since }
  await owner
    .insertInto("accounts")
    .values(rows(({ accountId: id }) => ({ id, ...account, name: `Payee ${id.slice(-6)}`, slug: `payee-${id}` })))
    .execute()
  const place = { merchantAccountId, programId, termsVersion: 1, termsAcceptedAt: since, status: "approved" }
  const decided = { decidedAt: since, decidedBy: userId, createdAt: since }
  await owner
    .insertInto("enrollments")
    .values(rows((p) => ({ ...place, ...decided, influencerAccountId: p.accountId, id: p.enrollmentId })))
    .execute()
  await owner
    .insertInto("promoCodes")
    .values(
      rows(({ accountId, enrollmentId, promoCode: code }) => {
        const pair = { merchantAccountId, influencerAccountId: accountId, enrollmentId }
        return { ...pair, code, foldedCode: code.toLowerCase(), createdAt: since }
      }),
    )
    .execute()
  await prove(owner, userId, payees)
}

async function prove(owner: Db, userId: string, payees: Payee[]) {
  const file = { legalForm: "auto_entrepreneur", state: "approved", locale: "fr", createdAt: since, submittedAt: since }
  const approved = { decidedAt: since, decidedBy: userId, approvedAt: since }
  await owner
    .insertInto("verifications")
    .values(payees.map((p) => ({ ...file, ...approved, accountId: p.accountId, id: p.verificationId })))
    .execute()
  await owner
    .insertInto("verificationAnswers")
    .values(payees.flatMap((p) => [answer(p, "rib", p.rib), answer(p, "account_holder", `PAYEE ${p.promoCode}`)]))
    .execute()
  const status = { status: "auto_entrepreneur", chargesVat: false, vatRateBp: 0, validFrom: "2026-01-01" }
  await owner
    .insertInto("taxProfiles")
    .values(payees.map(({ accountId }) => ({ ...status, accountId, recordedBy: userId })))
    .execute()
}

function answer({ accountId, verificationId }: Payee, field: string, value: string) {
  const sealed = { valueSealed: sealAnswer(accountId, field, value), valueKey: Buffer.from(field) }
  return { accountId, verificationId, field, ...sealed, shown: `•••• ${value.slice(-4)}` }
}
