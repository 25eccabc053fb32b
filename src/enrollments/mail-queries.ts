import type { Db } from "#db/database.ts"
import { NotFound } from "#src/errors.ts"
import type { Locale } from "#src/i18n/i18n.ts"
import type { EnrollmentStatus } from "./enrollment.ts"
import { itsProgram } from "./shown-queries.ts"

/** Who reads the mail of an account: its owners and managers, each in their own language. */
export function listReaders(db: Db, accountId: string) {
  return db
    .selectFrom("memberships")
    .innerJoin("auth.users as users", "users.id", "memberships.userId")
    .where("memberships.accountId", "=", accountId)
    .where("memberships.role", "in", ["owner", "manager"])
    .where("memberships.endedAt", "is", null)
    .where("users.closedAt", "is", null)
    .where("users.emailConfirmedAt", "is not", null)
    .select(["users.id", "users.email", "users.locale"])
    .$narrowType<{ locale: Locale }>()
    .execute()
}

/** All that a message about an enrollment says. */
export function findCorrespondence(db: Db, merchantAccountId: string, id: string) {
  return db
    .selectFrom("enrollments")
    .innerJoin("programs", itsProgram)
    .innerJoin("accounts as merchant", "merchant.id", "enrollments.merchantAccountId")
    .innerJoin("accounts as influencer", "influencer.id", "enrollments.influencerAccountId")
    .where("enrollments.merchantAccountId", "=", merchantAccountId)
    .where("enrollments.id", "=", id)
    .select(["enrollments.id", "enrollments.influencerAccountId", "enrollments.programId", "enrollments.status"])
    .select([
      "enrollments.message",
      "enrollments.decisionReason",
      "enrollments.decidedAt",
      "enrollments.termsAcceptedAt",
    ])
    .select(["programs.nameFr", "programs.nameAr", "programs.slug"])
    .select(["merchant.name as merchantName", "influencer.name as influencerName"])
    .$narrowType<{ status: EnrollmentStatus }>()
    .executeTakeFirstOrThrow(() => new NotFound(`enrollment ${id}`))
}

export async function listApprovedIds(db: Db, merchantAccountId: string, programId: string): Promise<string[]> {
  const rows = await db
    .selectFrom("enrollments")
    .where("merchantAccountId", "=", merchantAccountId)
    .where("programId", "=", programId)
    .where("status", "=", "approved")
    .select("id")
    .execute()
  return rows.map((row) => row.id)
}
