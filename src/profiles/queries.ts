import { sql } from "kysely"
import type { Db, Trx } from "#db/database.ts"
import { NotFound } from "#src/errors.ts"
import type { Presentation, SpokenLanguage } from "./profile.ts"

export type Profile = Awaited<ReturnType<typeof findProfile>>

function written<Name extends "niches" | "cities" | "languages">(name: Name) {
  return sql<string[]>`coalesce(${sql.ref(`profile.${name}`)}, '{}')`.as(name)
}

/** An influencer who has said nothing yet has a profile too: an empty one. */
function profiles(db: Db) {
  return db
    .selectFrom("accounts")
    .leftJoin("influencerProfiles as profile", "profile.accountId", "accounts.id")
    .where("accounts.kind", "=", "influencer")
    .select(["accounts.id as accountId", "accounts.slug as handle", "accounts.name"])
    .select(["profile.bioFr", "profile.bioAr", "profile.pictureId", "profile.publishedAt", "profile.updatedAt"])
    .select([written("niches"), written("cities"), written("languages")])
    .select(["profile.handleChosenAt", "profile.formerSlug"])
    .select(sql<boolean>`accounts.closed_at is not null or is_suspended(accounts.id)`.as("isStopped"))
    .$narrowType<{ languages: SpokenLanguage[] }>()
}

export function findProfile(db: Db, accountId: string) {
  return profiles(db)
    .where("accounts.id", "=", accountId)
    .executeTakeFirstOrThrow(() => new NotFound(`influencer ${accountId}`))
}

export function findProfileByHandle(db: Db, handle: string) {
  return profiles(db).where("accounts.slug", "=", handle).executeTakeFirst()
}

export function findProfileByFormerSlug(db: Db, slug: string) {
  return profiles(db).where("profile.formerSlug", "=", slug).executeTakeFirst()
}

/** The profile, made at the first thing that is said in it, and held until the transaction ends. */
export async function lockProfile(trx: Trx, accountId: string): Promise<Profile> {
  await trx
    .insertInto("influencerProfiles")
    .values({ accountId })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await trx
    .selectFrom("influencerProfiles")
    .where("accountId", "=", accountId)
    .select("accountId")
    .forUpdate()
    .executeTakeFirstOrThrow()
  return findProfile(trx, accountId)
}

type Changes = Partial<Presentation> & {
  pictureId?: string | null
  publishedAt?: Date | null
  handleChosenAt?: Date
  formerSlug?: string
}

export async function updateProfile(trx: Trx, accountId: string, changes: Changes, now: Date) {
  await trx
    .updateTable("influencerProfiles")
    .set({ ...changes, updatedAt: now })
    .where("accountId", "=", accountId)
    .execute()
}

/** Whether an address is, or was, somebody else's. */
export async function isHandleTaken(db: Db, accountId: string, handle: string): Promise<boolean> {
  const { rows } = await sql`
    select from accounts where slug = ${handle} and id <> ${accountId}
    union all
    select from influencer_profiles where former_slug = ${handle} and account_id <> ${accountId}`.execute(db)
  return rows.length > 0
}

/** False when another account took it at the same moment. */
export async function changeSlug(trx: Trx, accountId: string, slug: string): Promise<boolean> {
  const { rows } = await sql`select pg_advisory_xact_lock(hashtextextended(${`handle ${slug}`}, 0))`.execute(trx)
  if (rows.length === 0 || (await isHandleTaken(trx, accountId, slug))) return false
  await trx.updateTable("accounts").set({ slug }).where("id", "=", accountId).execute()
  return true
}
