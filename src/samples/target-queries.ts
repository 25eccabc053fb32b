import { sql } from "kysely"
import type { Db } from "#db/database.ts"
import { NotFound } from "#src/errors.ts"

export type SampleTarget = Awaited<ReturnType<typeof findSampleTarget>>

/** The place that a sample is asked from, with what may forbid it. */
export function findSampleTarget(db: Db, accountId: string, enrollmentId: string) {
  return db
    .selectFrom("enrollments")
    .innerJoin("programs", (join) =>
      join
        .onRef("programs.accountId", "=", "enrollments.merchantAccountId")
        .onRef("programs.id", "=", "enrollments.programId"),
    )
    .innerJoin("accounts as merchant", "merchant.id", "enrollments.merchantAccountId")
    .where("enrollments.influencerAccountId", "=", accountId)
    .where("enrollments.id", "=", enrollmentId)
    .select(["enrollments.id", "enrollments.merchantAccountId", "enrollments.status", "programs.slug as programSlug"])
    .select(["programs.nameFr", "programs.nameAr", "programs.offersSamples", "programs.closedAt"])
    .select("merchant.name as merchantName")
    .select(
      sql<boolean>`merchant.closed_at is not null or is_stopped(merchant.id, 'enrollments')
        or is_stopped(${accountId}, 'enrollments')`.as("isStopped"),
    )
    .select(
      sql<boolean>`exists (select from conversation_blocks b where b.merchant_account_id = merchant.id
        and b.influencer_account_id = ${accountId} and b.lifted_at is null)`.as("isBlocked"),
    )
    .executeTakeFirstOrThrow(() => new NotFound(`enrollment ${enrollmentId}`))
}

/** What can be put in a parcel: a merchant's goods on sale. */
export function listSampleProducts(db: Db, merchantAccountId: string) {
  return db
    .selectFrom("products")
    .where("accountId", "=", merchantAccountId)
    .where("kind", "=", "good")
    .where("publishedAt", "is not", null)
    .where("archivedAt", "is", null)
    .orderBy("publishedAt", "desc")
    .orderBy("id")
    .limit(200)
    .select(["id", "nameFr", "nameAr"])
    .execute()
}

export async function countRequestsSince(db: Db, accountId: string, since: Date): Promise<number> {
  const { count } = await db
    .selectFrom("sampleRequests")
    .where("influencerAccountId", "=", accountId)
    .where("requestedAt", ">", since)
    .select((eb) => eb.fn.countAll<bigint>().as("count"))
    .executeTakeFirstOrThrow()
  return Number(count)
}
