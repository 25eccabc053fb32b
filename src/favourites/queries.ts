import { sql } from "kysely"
import type { Db, Trx } from "#db/database.ts"
import { NotFound } from "#src/errors.ts"

/** A program that was opened, by its address: one that closed may still be kept, or let go. */
export function findKeptProgram(db: Db, slug: string) {
  return db
    .selectFrom("programs")
    .where("slug", "=", slug)
    .where("openedAt", "is not", null)
    .select(["id", "accountId as merchantAccountId", "slug"])
    .executeTakeFirstOrThrow(() => new NotFound(`program ${slug}`))
}

type Kept = { id: string; merchantAccountId: string }

export async function insertFavourite(trx: Trx, accountId: string, program: Kept) {
  await trx
    .insertInto("favourites")
    .values({ accountId, merchantAccountId: program.merchantAccountId, programId: program.id })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export async function deleteFavourite(trx: Trx, accountId: string, program: Kept) {
  await trx
    .deleteFrom("favourites")
    .where("accountId", "=", accountId)
    .where("merchantAccountId", "=", program.merchantAccountId)
    .where("programId", "=", program.id)
    .execute()
}

/** Which of these programs an influencer keeps. */
export async function listKept(db: Db, accountId: string, programIds: readonly string[]): Promise<Set<string>> {
  const rows = await db
    .selectFrom("favourites")
    .where("accountId", "=", accountId)
    .where(sql<boolean>`program_id = any (${programIds}::uuid[])`)
    .select("programId")
    .execute()
  return new Set(rows.map((row) => row.programId))
}

/** The programs that an influencer keeps, the last one first, those that closed included. */
export function listFavourites(db: Db, accountId: string) {
  return db
    .selectFrom("favourites")
    .innerJoin("programs", (join) =>
      join
        .onRef("programs.accountId", "=", "favourites.merchantAccountId")
        .onRef("programs.id", "=", "favourites.programId"),
    )
    .innerJoin("accounts", "accounts.id", "programs.accountId")
    .where("favourites.accountId", "=", accountId)
    .orderBy("favourites.createdAt", "desc")
    .limit(200)
    .select(["programs.id", "programs.accountId", "programs.slug", "programs.nameFr", "programs.nameAr"])
    .select(["programs.discountBp", "programs.approval", "programs.holdDays"])
    .select(["accounts.name as merchantName", "accounts.city as merchantCity"])
    .select(
      sql<boolean>`programs.closed_at is not null or accounts.closed_at is not null
        or is_stopped(accounts.id, 'enrollments')`.as("isClosed"),
    )
    .execute()
}
