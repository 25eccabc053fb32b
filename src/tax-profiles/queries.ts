import { sql } from "kysely"
import type { Db, Trx } from "#db/database.ts"
import type { PayeeStatus } from "#src/withholding/withholding.ts"
import type { FileFacts, TaxFacts } from "./tax-profile.ts"

export type TaxProfile = Awaited<ReturnType<typeof listTaxProfiles>>[number]

/** The newest first; on a day, the first of those that hold on it. */
export function listTaxProfiles(db: Db, accountId: string) {
  return db
    .selectFrom("taxProfiles")
    .where("accountId", "=", accountId)
    .orderBy("validFrom", "desc")
    .orderBy("id", "desc")
    .select(["status", "vatRateBp", "attestationIssuedOn", "validFrom", "provenAt", "recordedAt"])
    .$narrowType<{ status: PayeeStatus }>()
    .execute()
}

type NewProfile = TaxFacts & { validFrom: string; provenAt: Date | null; recordedBy: string; recordedAt: Date }

export async function insertTaxProfile(trx: Trx, accountId: string, profile: NewProfile) {
  await trx
    .insertInto("taxProfiles")
    .values({ accountId, chargesVat: profile.vatRateBp > 0, ...profile })
    .execute()
}

type File = FileFacts & { submittedAt: Date | null; decidedBy: string | null }

/** What the account's file shows of its taxes, if staff has approved it. */
export async function findApprovedFile(db: Db, accountId: string): Promise<File | undefined> {
  const answer = (field: string) => sql<string | null>`
    (select shown from verification_answers n where n.account_id = v.account_id and n.field = ${field})`
  const { rows } = await sql<File>`
    select v.legal_form, v.submitted_at, v.decided_by, ${answer("tax_regime")} as tax_regime,
      ${answer("vat_status")} as vat_status, ${answer("regularity_issued_on")} as attestation_issued_on,
      exists (select from documents d
        where d.account_id = v.account_id and d.kind = 'exemption_evidence' and d.replaced_at is null
          and (select verdict from verification_decisions n where n.account_id = d.account_id and n.document_id = d.id
               order by n.id desc limit 1) = 'approved') as is_exemption_proven
    from verifications v where v.account_id = ${accountId} and v.approved_at is not null`.execute(db)
  return rows[0]
}

/** The last day on which a bank paid the account. */
export async function findLastPaidOn(db: Db, accountId: string): Promise<string | null> {
  const last = await db
    .selectFrom("payouts")
    .where("influencerAccountId", "=", accountId)
    .where("state", "=", "executed")
    .orderBy("executedOn", "desc")
    .limit(1)
    .select("executedOn")
    .executeTakeFirst()
  return last?.executedOn ?? null
}

/** The payers of record who have paid the account since a day. */
export async function listPayersSince(db: Db, accountId: string, day: string): Promise<string[]> {
  const rows = await db
    .selectFrom("payouts")
    .where("influencerAccountId", "=", accountId)
    .where("state", "=", "executed")
    .where("executedOn", ">=", day)
    .select("payerAccountId")
    .distinct()
    .execute()
  return rows.map(({ payerAccountId }) => payerAccountId)
}

/** The kind of an account: merchants have no profile as payees. */
export async function isInfluencer(db: Db, accountId: string): Promise<boolean> {
  const account = await db.selectFrom("accounts").where("id", "=", accountId).select("kind").executeTakeFirst()
  return account?.kind === "influencer"
}
