import { type RawBuilder, type SqlBool, sql } from "kysely"
import type { Db } from "#db/database.ts"
import type { AccountKind } from "#src/accounts/queries.ts"
import type { Locale } from "#src/i18n/i18n.ts"
import type { LegalForm } from "#src/verifications/legal-form.ts"
import { type VerificationState, verificationStates } from "#src/verifications/verification-state.ts"
import { type QueueFilter, type QueueQuestion, type QueueSort, queueFilters } from "./queue.ts"

const flagCount = sql<bigint>`
  (select count(*) from duplicate_flags flags where flags.account_id = files.account_id and flags.cleared_at is null)`
const round = sql<bigint>`
  (select count(*) from verification_events events
   where events.account_id = files.account_id and events.state = 'submitted' and events.actor_kind = 'member')`

function isIn(filter: QueueFilter, userId: string): RawBuilder<SqlBool> {
  switch (filter) {
    case "waiting":
      return sql`files.state = 'submitted'`
    case "mine":
      return sql`files.state = 'in_review' and files.claimed_by = ${userId}`
    case "in_review":
      return sql`files.state = 'in_review'`
    case "flagged":
      return sql`files.state in ('submitted', 'in_review') and ${flagCount} > 0`
    case "decided":
      return sql`files.state in ('approved', 'changes_requested', 'rejected')`
    case "in_progress":
      return sql`files.state in ('open', 'reopened', 'expired')`
  }
}

/** Those who wait longest come first; of what is decided, the latest. */
function orderOf(filter: QueueFilter, sort: QueueSort) {
  const age =
    filter === "decided" ? sql`files.decided_at desc nulls last` : sql`coalesce(files.submitted_at, files.created_at)`
  return sort === "risk" ? sql`files.risk desc, ${age}` : age
}

function openFiles(db: Db) {
  return db
    .selectFrom("verifications as files")
    .innerJoin("accounts", "accounts.id", "files.accountId")
    .where("accounts.closedAt", "is", null)
}

type Page = { limit: number; offset: number }

export function listFiles(db: Db, userId: string, { filter, sort, kind }: QueueQuestion, { limit, offset }: Page) {
  return openFiles(db)
    .leftJoin("auth.users as claimers", "claimers.id", "files.claimedBy")
    .where(isIn(filter, userId))
    .$if(kind !== undefined, (files) => files.where("accounts.kind", "=", kind ?? "merchant"))
    .select(["files.accountId", "accounts.name as accountName", "accounts.kind as accountKind", "files.legalForm"])
    .select(["files.state", "files.locale", "files.submittedAt", "files.decidedAt", "files.risk"])
    .select(["files.claimedBy", "files.claimedAt", "claimers.name as claimerName"])
    .select([flagCount.as("flagCount"), round.as("round")])
    .orderBy(orderOf(filter, sort))
    .orderBy("files.id")
    .limit(limit)
    .offset(offset)
    .$narrowType<{ accountKind: AccountKind; legalForm: LegalForm; state: VerificationState; locale: Locale }>()
    .execute()
}

export async function countFiles(db: Db, userId: string): Promise<Record<QueueFilter, number>> {
  const each = queueFilters.map((filter) => sql`count(*) filter (where ${isIn(filter, userId)})`)
  const { counts } = await openFiles(db)
    .select(sql<number[]>`array[${sql.join(each)}]::int[]`.as("counts"))
    .executeTakeFirstOrThrow()
  return complete(
    queueFilters,
    queueFilters.map((filter, index) => [filter, counts[index] ?? 0]),
  )
}

export async function countStates(db: Db): Promise<Record<VerificationState, number>> {
  const rows = await openFiles(db)
    .groupBy("files.state")
    .select(["files.state", sql<number>`count(*)::int`.as("count")])
    .execute()
  return complete(
    verificationStates,
    rows.map(({ state, count }) => [state, count]),
  )
}

/** A number for every name, zero where none was counted. */
function complete<Name extends string>(names: readonly Name[], counted: [string, number][]): Record<Name, number> {
  const known = new Map(counted)
  return Object.fromEntries(names.map((name) => [name, known.get(name) ?? 0])) as Record<Name, number>
}
