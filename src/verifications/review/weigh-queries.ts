import { sql } from "kysely"
import type { Db, Trx } from "#db/database.ts"
import type { LegalForm } from "#src/verifications/legal-form.ts"
import { uniqueFields } from "./duplicates.ts"

export function findFile(db: Db, accountId: string) {
  return db
    .selectFrom("verifications as files")
    .innerJoin("accounts", "accounts.id", "files.accountId")
    .where("files.accountId", "=", accountId)
    .select(["files.legalForm", "files.submittedAt", "accounts.createdAt as accountCreatedAt"])
    .$narrowType<{ legalForm: LegalForm }>()
    .executeTakeFirst()
}

export function listAnswers(db: Db, accountId: string) {
  return db
    .selectFrom("verificationAnswers")
    .where("accountId", "=", accountId)
    .select(["field", "valueSealed"])
    .execute()
}

type Twin = { otherAccountId: string; accountId: string; field: string; answeredAt: Date }

/** Who else declares the same: in a file, as the phone of the account, or as the ICE of its seller notice. */
export async function listTwins(db: Db, accountId: string, ice: string | null): Promise<Twin[]> {
  const { rows } = await sql<Twin>`
    with phones as (
      select account_id, phone_key as value_key, updated_at as answered_at from account_contacts
      where phone_key is not null
      union all
      select account_id, value_key, answered_at from verification_answers where field = 'phone'
    )
    select account_id, other_account_id, field, max(answered_at) as answered_at from (
      select mine.account_id, theirs.account_id as other_account_id, mine.field,
        greatest(mine.answered_at, theirs.answered_at) as answered_at
      from verification_answers mine
      join verification_answers theirs on theirs.field = mine.field and theirs.value_key = mine.value_key
      where mine.account_id = ${accountId} and mine.field <> 'phone' and mine.field in (${sql.join(uniqueFields)})
      union all
      select mine.account_id, theirs.account_id, 'phone', greatest(mine.answered_at, theirs.answered_at)
      from phones mine join phones theirs on theirs.value_key = mine.value_key
      where mine.account_id = ${accountId}
      union all
      select ${accountId}::uuid, account_id, 'ice', updated_at from seller_notices where ice = ${ice}
    ) twins
    where other_account_id <> account_id
    group by account_id, other_account_id, field`.execute(db)
  return rows
}

/** On both files; one that was explained comes back when the value has been declared anew since. */
export async function insertFlags(trx: Trx, twins: Twin[], foundAt: Date) {
  for (const { accountId, otherAccountId, field, answeredAt } of twins) {
    await trx
      .insertInto("duplicateFlags")
      .values([
        { accountId, otherAccountId, field, foundAt },
        { accountId: otherAccountId, otherAccountId: accountId, field, foundAt },
      ])
      .onConflict((conflict) =>
        conflict
          .columns(["accountId", "otherAccountId", "field"])
          .doUpdateSet({ foundAt, clearedAt: null, clearedBy: null })
          .where("duplicateFlags.clearedAt", "<", answeredAt),
      )
      .execute()
  }
}

/** Whether one person owns both accounts of the row `flags`. */
export const sharesOwner = sql<boolean>`exists (
  select from memberships mine join memberships theirs on theirs.user_id = mine.user_id
  where mine.account_id = flags.account_id and theirs.account_id = flags.other_account_id
    and mine.role = 'owner' and theirs.role = 'owner' and mine.ended_at is null and theirs.ended_at is null)`

export async function listOpenFlags(db: Db, accountId: string) {
  const { rows } = await sql<{ field: string; sharesOwner: boolean; otherIsBad: boolean }>`
    select flags.field, ${sharesOwner} as shares_owner,
      exists (select from suspensions s where s.account_id = flags.other_account_id)
        or exists (select from verifications v where v.account_id = flags.other_account_id and v.state = 'rejected')
        as other_is_bad
    from duplicate_flags flags where flags.account_id = ${accountId} and flags.cleared_at is null`.execute(db)
  return rows
}

export async function readRiskFacts(db: Db, accountId: string) {
  return db
    .selectNoFrom([
      sql<boolean>`exists (select from suspensions where account_id = ${accountId})`.as("wasSuspended"),
      sql<boolean>`exists (select from verification_events where account_id = ${accountId} and state = 'rejected')`.as(
        "wasRejected",
      ),
      sql<number>`(select count(*)::int from documents where account_id = ${accountId} and scan = 'infected')`.as(
        "infectedCount",
      ),
    ])
    .executeTakeFirstOrThrow()
}

export async function updateRisk(trx: Trx, accountId: string, risk: number) {
  await trx.updateTable("verifications").set({ risk }).where("accountId", "=", accountId).execute()
}
