import { sql } from "kysely"
import type { Db, Trx } from "#db/database.ts"
import { NotFound } from "#src/errors.ts"
import { type Approval, type AttributionModel, type ProgramTerms, programSearchText } from "./program.ts"

export type Program = Awaited<ReturnType<typeof findProgram>>
export type ProgramSummary = Awaited<ReturnType<typeof listPrograms>>[number]

type Narrow = { attributionModel: AttributionModel; approval: Approval }

/** A merchant's programs, the newest first, with how many influencers are in and how many wait. */
export function listPrograms(db: Db, accountId: string) {
  const counted = (status: string) => sql<number>`(
    select count(*)::int from enrollments e
    where e.merchant_account_id = programs.account_id and e.program_id = programs.id and e.status = ${status})`
  return db
    .selectFrom("programs")
    .where("accountId", "=", accountId)
    .orderBy("id", "desc")
    .limit(200)
    .selectAll()
    .select([counted("approved").as("approvedCount"), counted("pending").as("pendingCount")])
    .execute()
}

export function findProgram(db: Db, accountId: string, id: string) {
  return db
    .selectFrom("programs")
    .where("accountId", "=", accountId)
    .where("id", "=", id)
    .selectAll()
    .$narrowType<Narrow>()
    .executeTakeFirstOrThrow(() => new NotFound(`program ${id}`))
}

export function lockProgram(trx: Trx, accountId: string, id: string) {
  return trx
    .selectFrom("programs")
    .where("accountId", "=", accountId)
    .where("id", "=", id)
    .forUpdate()
    .selectAll()
    .$narrowType<Narrow>()
    .executeTakeFirstOrThrow(() => new NotFound(`program ${id}`))
}

export async function insertProgram(trx: Trx, accountId: string, slug: string, terms: ProgramTerms) {
  const searchText = programSearchText(terms, await merchantName(trx, accountId))
  const inserted = await trx
    .insertInto("programs")
    .values({ accountId, slug, ...terms, searchText })
    .returning("id")
    .executeTakeFirstOrThrow()
  return inserted.id
}

type Change = { terms: ProgramTerms; raise: 0 | 1 }

/** Writes other terms; `raise` makes them another version. */
export async function updateProgram(trx: Trx, accountId: string, id: string, { terms, raise }: Change) {
  const searchText = programSearchText(terms, await merchantName(trx, accountId))
  await trx
    .updateTable("programs")
    .set((eb) => ({ ...terms, searchText, termsVersion: eb("termsVersion", "+", raise), updatedAt: sql<Date>`now()` }))
    .where("accountId", "=", accountId)
    .where("id", "=", id)
    .execute()
}

type Standing = { openedAt: Date; closedAt: null } | { closedAt: Date }

export async function recordStanding(trx: Trx, accountId: string, id: string, standing: Standing) {
  await trx
    .updateTable("programs")
    .set({ ...standing, updatedAt: sql<Date>`now()` })
    .where("accountId", "=", accountId)
    .where("id", "=", id)
    .execute()
}

type Named = Pick<ProgramTerms, "nameFr" | "nameAr" | "descriptionFr" | "descriptionAr"> & { id: string }

export async function updateSearchText(trx: Trx, accountId: string, program: Named) {
  const searchText = programSearchText(program, await merchantName(trx, accountId))
  await trx
    .updateTable("programs")
    .set({ searchText })
    .where("accountId", "=", accountId)
    .where("id", "=", program.id)
    .execute()
}

async function merchantName(db: Db, accountId: string): Promise<string> {
  const account = await db.selectFrom("accounts").where("id", "=", accountId).select("name").executeTakeFirst()
  return account?.name ?? ""
}

/** The products that rewards may name and examples are made of. */
export function listRewardProducts(db: Db, accountId: string) {
  return db
    .selectFrom("products")
    .where("accountId", "=", accountId)
    .where("archivedAt", "is", null)
    .orderBy("id")
    .limit(500)
    .select(["id", "nameFr", "nameAr", "priceCents", "vatRateBp", "publishedAt"])
    .execute()
}
