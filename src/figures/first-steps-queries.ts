import { sql } from "kysely"
import type { Db } from "#db/database.ts"

/** The applicant's part of it: the file is sent. */
const isSent = (accountId: string) => sql`
  exists (select from verifications where account_id = ${accountId} and state in ('submitted', 'in_review', 'approved'))`

type Answers<Step extends string> = Record<Step, boolean>

export const merchantSteps = ["product", "verification", "program", "influencer", "order"] as const
export const influencerSteps = ["application", "approval", "link", "click", "verification"] as const

/** Whether a merchant has done each of the first steps, asked of the rows that the step leaves behind. */
export async function findMerchantSteps(db: Db, accountId: string): Promise<Answers<(typeof merchantSteps)[number]>> {
  const { rows } = await sql<Answers<(typeof merchantSteps)[number]>>`
    select
      exists (select from products where account_id = ${accountId} and published_at is not null and archived_at is null) as product,
      ${isSent(accountId)} as verification,
      exists (select from programs where account_id = ${accountId} and opened_at is not null and closed_at is null) as program,
      exists (select from enrollments where merchant_account_id = ${accountId} and status = 'approved') as influencer,
      exists (select from order_keys where account_id = ${accountId}) as "order"`.execute(db)
  return theRow(rows)
}

export async function findInfluencerSteps(
  db: Db,
  accountId: string,
): Promise<Answers<(typeof influencerSteps)[number]>> {
  const { rows } = await sql<Answers<(typeof influencerSteps)[number]>>`
    select
      exists (select from enrollments where influencer_account_id = ${accountId}) as application,
      exists (select from enrollments where influencer_account_id = ${accountId} and status = 'approved') as approval,
      exists (select from links where influencer_account_id = ${accountId} and archived_at is null) as link,
      exists (select from account_days where account_id = ${accountId} and clicks > 0) as click,
      ${isSent(accountId)} as verification`.execute(db)
  return theRow(rows)
}

function theRow<Row>([row]: Row[]): Row {
  if (!row) throw new Error("no row of steps")
  return row
}
