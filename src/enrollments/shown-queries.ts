import { type JoinBuilder, sql } from "kysely"
import type { DB } from "#db/schema.ts"

/** What a page shows of an enrollment, whichever side reads it. */
export const enrollment = [
  "enrollments.id",
  "enrollments.programId",
  "enrollments.influencerAccountId",
  "enrollments.merchantAccountId",
  "enrollments.status",
  "enrollments.message",
  "enrollments.termsVersion",
  "enrollments.termsAcceptedAt",
  "enrollments.decidedAt",
  "enrollments.decisionReason",
  "enrollments.endedAt",
] as const

export const program = ["programs.nameFr", "programs.nameAr", "programs.slug as programSlug"] as const

/** Joins the program that a place is in. */
export function itsProgram(join: JoinBuilder<DB, "enrollments" | "programs">) {
  return join
    .onRef("programs.accountId", "=", "enrollments.merchantAccountId")
    .onRef("programs.id", "=", "enrollments.programId")
}

/** The active promo code of the place, which both sides may show. */
export const promoCode = sql<string | null>`(
  select code from promo_codes where merchant_account_id = enrollments.merchant_account_id
    and enrollment_id = enrollments.id and retired_at is null order by created_at desc limit 1)`
