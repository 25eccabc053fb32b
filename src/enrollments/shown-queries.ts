import { sql } from "kysely"

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

/** The active promo code of the place, which both sides may show. */
export const promoCode = sql<string | null>`(
  select code from promo_codes where merchant_account_id = enrollments.merchant_account_id
    and enrollment_id = enrollments.id and retired_at is null order by created_at desc limit 1)`
