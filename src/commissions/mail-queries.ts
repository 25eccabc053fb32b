import { sql } from "kysely"
import type { Db } from "#db/database.ts"
import { NotFound } from "#src/errors.ts"
import type { Locale } from "#src/i18n/i18n.ts"
import { itsConversion } from "./queries.ts"

export type Reader = { userId: string; email: string; locale: Locale }

/** The members of an influencer's account who may see its money. */
function readersOf(account: "commissions.influencerAccountId") {
  return sql<Reader[]>`(
    select coalesce(jsonb_agg(jsonb_build_object('userId', u.id, 'email', u.email, 'locale', u.locale)), '[]')
    from memberships m join auth.users u on u.id = m.user_id
    where m.account_id = ${sql.ref(account)} and m.role <> 'viewer' and m.ended_at is null
      and u.closed_at is null and u.email_confirmed_at is not null)`
}

function selectNews(db: Db, accountId: string) {
  return db
    .selectFrom("commissions")
    .innerJoin("conversions", itsConversion)
    .innerJoin("accounts", "accounts.id", "commissions.merchantAccountId")
    .where("commissions.merchantAccountId", "=", accountId)
    .select([
      "commissions.id",
      "commissions.influencerAccountId",
      "commissions.amountCents",
      "commissions.reversedCents",
      "commissions.paidCents",
    ])
    .select([
      "commissions.holdDays",
      "conversions.id as conversionId",
      "conversions.placedAt",
      "conversions.salesCents",
    ])
    .select(["accounts.name as merchant", readersOf("commissions.influencerAccountId").as("readers")])
}

export type CommissionNews = Awaited<ReturnType<typeof findNews>>

export function findNews(db: Db, accountId: string, commissionId: string) {
  return selectNews(db, accountId)
    .where("commissions.id", "=", commissionId)
    .executeTakeFirstOrThrow(() => new NotFound(`commission ${commissionId}`))
}

/** Nothing when another conversion of the enrollment came before: of two first ones at the same moment, one is told. */
export function findFirstSale(db: Db, accountId: string, conversionId: string) {
  return selectNews(db, accountId)
    .where("conversions.id", "=", conversionId)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("conversions as earlier")
            .where("earlier.merchantAccountId", "=", accountId)
            .whereRef("earlier.enrollmentId", "=", "conversions.enrollmentId")
            .whereRef("earlier.id", "<", "conversions.id")
            .select("earlier.id"),
        ),
      ),
    )
    .executeTakeFirst()
}
