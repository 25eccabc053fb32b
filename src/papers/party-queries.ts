import { sql } from "kysely"
import type { Db } from "#db/database.ts"
import type { Locale } from "#src/i18n/i18n.ts"

export type PartyRow = {
  accountId: string
  name: string
  locale: Locale
  legalForm: string | null
  mandatedAt: Date | null
}
export type AnswerRow = { accountId: string; field: string; valueSealed: Buffer }

export async function readParties(db: Db, accountIds: string[]): Promise<PartyRow[]> {
  return (await sql<PartyRow>`select * from resolve_paper_parties(${accountIds})`.execute(db)).rows
}

export async function readAnswers(db: Db, accountIds: string[]): Promise<AnswerRow[]> {
  return (await sql<AnswerRow>`select * from resolve_paper_answers(${accountIds})`.execute(db)).rows
}

export function listNotices(db: Db, accountIds: string[]) {
  return db
    .selectFrom("sellerNotices")
    .where("accountId", "in", accountIds)
    .select(["accountId", "legalName", "legalForm", "address", "city", "rcNumber", "rcCity", "ice", "taxId"])
    .select(["professionalTax", "capitalCents"])
    .execute()
}
