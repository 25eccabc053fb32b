import { sql } from "kysely"
import type { Db } from "#db/database.ts"
import { NotFound } from "#src/errors.ts"

/** An influencer by handle, whom a merchant may know: of a published profile, or of one of its own programs. */
export function findGuest(db: Db, merchantAccountId: string, handle: string) {
  return db
    .selectFrom("accounts")
    .where("accounts.slug", "=", handle)
    .where("accounts.kind", "=", "influencer")
    .where("accounts.closedAt", "is", null)
    .where(
      sql<boolean>`(exists (select from influencer_profiles p where p.account_id = accounts.id and p.published_at is not null)
        or exists (select from enrollments e where e.influencer_account_id = accounts.id
          and e.merchant_account_id = ${merchantAccountId}))`,
    )
    .select(["accounts.id", "accounts.name", "accounts.slug"])
    .executeTakeFirst()
}

type Parties = { merchantAccountId: string; influencerAccountId: string; programId: string }

/** What may forbid that these two meet in this program. */
export function readMeeting(db: Db, { merchantAccountId, influencerAccountId, programId }: Parties) {
  return db
    .selectFrom("programs")
    .where("accountId", "=", merchantAccountId)
    .where("id", "=", programId)
    .select(["openedAt", "closedAt", "termsVersion"])
    .select(sql<boolean>`is_stopped(${merchantAccountId}, 'enrollments')`.as("merchantStopped"))
    .select(sql<boolean>`is_stopped(${influencerAccountId}, 'enrollments')`.as("influencerStopped"))
    .select(
      sql<boolean>`exists (select from conversation_blocks b where b.merchant_account_id = ${merchantAccountId}
        and b.influencer_account_id = ${influencerAccountId} and b.lifted_at is null)`.as("isBlocked"),
    )
    .select(
      sql<string | null>`(select status from enrollments e where e.merchant_account_id = ${merchantAccountId}
        and e.program_id = ${programId} and e.influencer_account_id = ${influencerAccountId})`.as("status"),
    )
    .executeTakeFirstOrThrow(() => new NotFound(`program ${programId}`))
}

export async function countSentSince(db: Db, merchantAccountId: string, since: Date): Promise<number> {
  const { count } = await db
    .selectFrom("programInvitations")
    .where("merchantAccountId", "=", merchantAccountId)
    .where("sentAt", ">", since)
    .select((eb) => eb.fn.countAll<bigint>().as("count"))
    .executeTakeFirstOrThrow()
  return Number(count)
}

export async function hasDeclinedSince(db: Db, parties: Parties, since: Date): Promise<boolean> {
  const found = await db
    .selectFrom("programInvitations")
    .where("merchantAccountId", "=", parties.merchantAccountId)
    .where("influencerAccountId", "=", parties.influencerAccountId)
    .where("programId", "=", parties.programId)
    .where("state", "=", "declined")
    .where("answeredAt", ">", since)
    .select("id")
    .executeTakeFirst()
  return found !== undefined
}

/** A merchant's programs that take influencers, to choose among. */
export function listOpenPrograms(db: Db, merchantAccountId: string) {
  return db
    .selectFrom("programs")
    .where("accountId", "=", merchantAccountId)
    .where("openedAt", "is not", null)
    .where("closedAt", "is", null)
    .orderBy("id", "desc")
    .limit(200)
    .select(["id", "nameFr", "nameAr"])
    .execute()
}
