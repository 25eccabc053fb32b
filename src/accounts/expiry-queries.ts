import { type DeleteResult, sql } from "kysely"
import type { Trx } from "#db/database.ts"

const removed = ({ numDeletedRows }: DeleteResult) => numDeletedRows

export async function deleteSessionsOver(trx: Trx, before: Date): Promise<bigint> {
  return removed(await trx.deleteFrom("auth.sessions").where("expiresAt", "<=", before).executeTakeFirst())
}

export async function deleteTokensOver(trx: Trx, before: Date): Promise<bigint> {
  return removed(await trx.deleteFrom("auth.tokens").where("expiresAt", "<=", before).executeTakeFirst())
}

export async function deleteLimitsOver(trx: Trx, before: Date): Promise<bigint> {
  const { numAffectedRows } = await sql`delete from auth.rate_limits where expire < ${before.getTime()}`.execute(trx)
  return numAffectedRows ?? 0n
}

/** Whatever ended an invitation first: its answer, its revocation, or its last day. */
export async function deleteInvitationsOver(trx: Trx, before: Date): Promise<bigint> {
  const ended = sql<Date>`coalesce(accepted_at, revoked_at, expires_at)`
  return removed(await trx.deleteFrom("invitations").where(ended, "<", before).executeTakeFirst())
}

/** What people read about an account that is there no more; its name stays in the books of the other party. */
export async function emptyProfilesClosed(trx: Trx, before: Date): Promise<bigint> {
  const { numUpdatedRows } = await trx
    .updateTable("accounts")
    .set({ city: null, bio: null, siteUrl: null })
    .where("closedAt", "<", before)
    .where((is) => is.or([is("city", "is not", null), is("bio", "is not", null), is("siteUrl", "is not", null)]))
    .executeTakeFirst()
  return numUpdatedRows
}

/** Those who left and whose name or e-mail is still there, because a message to them did not go through. */
export async function listNamedLeavers(trx: Trx, before: Date): Promise<string[]> {
  const rows = await trx
    .selectFrom("auth.users")
    .where("closedAt", "<", before)
    .where((is) => is.or([is("name", "<>", ""), is("email", "not like", "%@closed.invalid")]))
    .select("id")
    .execute()
  return rows.map((row) => row.id)
}
