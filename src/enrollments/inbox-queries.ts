import { type SqlBool, sql } from "kysely"
import type { Db } from "#db/database.ts"
import { NotFound } from "#src/errors.ts"
import type { EnrollmentStatus } from "./enrollment.ts"
import { enrollment, itsProgram, program, promoCode } from "./shown-queries.ts"

export type InboxRow = Awaited<ReturnType<typeof listInbox>>[number]

function inbox(db: Db, accountId: string) {
  return db
    .selectFrom("enrollments")
    .innerJoin("programs", itsProgram)
    .innerJoin("accounts as influencer", "influencer.id", "enrollments.influencerAccountId")
    .leftJoin("influencerProfiles as page", (join) =>
      join.onRef("page.accountId", "=", "influencer.id").on("page.publishedAt", "is not", null),
    )
    .where("enrollments.merchantAccountId", "=", accountId)
    .select(enrollment)
    .select(program)
    .select(["influencer.name as influencerName", "influencer.city as influencerCity"])
    .select(["influencer.bio as influencerBio", "influencer.siteUrl as influencerSite"])
    .select(sql<string | null>`case when page.account_id is not null then influencer.slug end`.as("handle"))
    .select(promoCode.as("promoCode"))
    .$narrowType<{ status: EnrollmentStatus }>()
}

type InboxFilter = {
  programId: string | null
  status: EnrollmentStatus | null
  before: string | null
  after: string | null
}

const place = sql`(enrollments.status = 'pending', enrollments.id)`

/** A merchant's applications and influencers: what waits for a decision first, then the newest. */
export function listInbox(db: Db, accountId: string, filter: InboxFilter, size: number) {
  let query = inbox(db, accountId)
  if (filter.programId) query = query.where("enrollments.programId", "=", filter.programId)
  if (filter.status) query = query.where("enrollments.status", "=", filter.status)
  const key = (id: string) => sql`(select status = 'pending', id from enrollments
    where merchant_account_id = ${accountId} and id = ${id})`
  if (filter.before) query = query.where(sql<SqlBool>`${place} < ${key(filter.before)}`)
  if (filter.after) query = query.where(sql<SqlBool>`${place} > ${key(filter.after)}`)
  const direction = filter.after ? "asc" : "desc"
  return query
    .orderBy(sql`enrollments.status = 'pending'`, direction)
    .orderBy("enrollments.id", direction)
    .limit(size + 1)
    .execute()
}

export function findInboxRow(db: Db, accountId: string, id: string) {
  return inbox(db, accountId)
    .where("enrollments.id", "=", id)
    .executeTakeFirstOrThrow(() => new NotFound(`enrollment ${id}`))
}

export async function countByStatus(db: Db, accountId: string, programId: string | null) {
  let query = db.selectFrom("enrollments").where("merchantAccountId", "=", accountId)
  if (programId) query = query.where("programId", "=", programId)
  const rows = await query
    .groupBy("status")
    .select(["status", (eb) => eb.fn.countAll<bigint>().as("count")])
    .execute()
  return new Map(rows.map((row) => [row.status, Number(row.count)]))
}

/** A merchant's own program, named in the title of its inbox. */
export function findProgramName(db: Db, accountId: string, programId: string) {
  return db
    .selectFrom("programs")
    .where("accountId", "=", accountId)
    .where("id", "=", programId)
    .select(["id", "nameFr", "nameAr"])
    .executeTakeFirstOrThrow(() => new NotFound(`program ${programId}`))
}
