import type { Db } from "#db/database.ts"
import { NotFound } from "#src/errors.ts"
import type { Locale } from "#src/i18n/i18n.ts"

/** Who reads of an account's programs and money, each in their own language. */
export function listReaders(db: Db, accountId: string) {
  return db
    .selectFrom("memberships")
    .innerJoin("auth.users as users", "users.id", "memberships.userId")
    .where("memberships.accountId", "=", accountId)
    .where("memberships.role", "in", ["owner", "manager", "finance"])
    .where("memberships.endedAt", "is", null)
    .where("users.closedAt", "is", null)
    .where("users.emailConfirmedAt", "is not", null)
    .select(["users.id as userId", "users.email", "users.locale"])
    .$narrowType<{ locale: Locale }>()
    .execute()
}

export function findNamedProgram(db: Db, accountId: string, programId: string) {
  return db
    .selectFrom("programs")
    .where("accountId", "=", accountId)
    .where("id", "=", programId)
    .select(["nameFr", "nameAr"])
    .executeTakeFirstOrThrow(() => new NotFound(`program ${programId}`))
}

export async function listEnrolledIds(db: Db, accountId: string, programId: string): Promise<string[]> {
  const rows = await db
    .selectFrom("enrollments")
    .where("merchantAccountId", "=", accountId)
    .where("programId", "=", programId)
    .where("status", "=", "approved")
    .select("id")
    .execute()
  return rows.map(({ id }) => id)
}

/** The place of an influencer, with what a message about its program says. */
export function findPlace(db: Db, accountId: string, enrollmentId: string) {
  return db
    .selectFrom("enrollments")
    .innerJoin("programs", (join) =>
      join
        .onRef("programs.accountId", "=", "enrollments.merchantAccountId")
        .onRef("programs.id", "=", "enrollments.programId"),
    )
    .innerJoin("accounts as merchant", "merchant.id", "enrollments.merchantAccountId")
    .where("enrollments.merchantAccountId", "=", accountId)
    .where("enrollments.id", "=", enrollmentId)
    .select(["enrollments.influencerAccountId", "programs.id as programId", "programs.slug"])
    .select(["programs.nameFr", "programs.nameAr", "merchant.name as merchantName"])
    .executeTakeFirstOrThrow(() => new NotFound(`enrollment ${enrollmentId}`))
}
