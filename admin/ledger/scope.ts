import { type RawBuilder, sql } from "kysely"
import type { Trx } from "#db/database.ts"
import { platformAccountId } from "#src/accounts/actor.ts"
import { NotFound } from "#src/errors.ts"

/** Whose books are read, and in whose books it stands as the other party. */
export type Scope = { account: { id: string; name: string; kind: string }; payers: string[] }

/** The entries of an account: those of its own books, and those that name it in the books of whoever pays it or is billed. */
export async function findScope(trx: Trx, accountId: string): Promise<Scope> {
  const account = await trx
    .selectFrom("accounts")
    .where("id", "=", accountId)
    .select(["id", "name", "kind"])
    .executeTakeFirstOrThrow(() => new NotFound(`account ${accountId}`))
  return { account, payers: account.kind === "merchant" ? [] : await listPayers(trx, accountId) }
}

/** Few, so that entries are found by the index that begins with them. */
async function listPayers(trx: Trx, accountId: string): Promise<string[]> {
  if (accountId !== platformAccountId) {
    const { rows } = await sql<{ id: string }>`
      select distinct merchant_account_id as id from enrollments where influencer_account_id = ${accountId}`.execute(
      trx,
    )
    return [platformAccountId, ...rows.map(({ id }) => id)]
  }
  const { rows } = await sql<{ id: string }>`
    select account_id as id from fee_bills union select account_id from payout_batches where payer = 'platform'`.execute(
    trx,
  )
  return rows.map(({ id }) => id)
}

/** Whether an entry `n` is of these books. */
export function isOf({ account, payers }: Scope): RawBuilder<boolean> {
  return sql`(n.merchant_account_id = ${account.id}
    or (n.merchant_account_id = any(${payers}::uuid[]) and n.influencer_account_id = ${account.id}))`
}

/** The one on the other side of an entry `n`. */
export function otherOf({ account }: Scope): RawBuilder<string> {
  return sql`(case when n.merchant_account_id = ${account.id} then n.influencer_account_id else n.merchant_account_id end)`
}
