import { sql } from "kysely"
import type { Trx } from "#db/database.ts"
import type { CommissionState } from "./commission-state.ts"

export type LockedCommission = Awaited<ReturnType<typeof lockCommissions>>[number]

/** Held until the transaction ends, in the order in which everybody takes them. */
export async function lockCommissions(trx: Trx, accountId: string, ids: string[]) {
  const rows = await trx
    .selectFrom("commissions")
    .where("merchantAccountId", "=", accountId)
    .where("id", "=", sql<string>`any(${ids})`)
    .select(["id", "influencerAccountId", "amountCents", "reversedCents", "inPayoutCents", "paidCents"])
    .select(["state", "releaseAt", "blockedAt"])
    .orderBy("id")
    .forUpdate()
    .execute()
  return rows.map((row) => ({ ...row, state: row.state as CommissionState }))
}

export type ChangedCommission = Omit<LockedCommission, "amountCents" | "reversedCents" | "influencerAccountId"> & {
  /** Null when time and events were not looked at again. */
  recomputedAt: Date | null
}

export async function updateCommissions(trx: Trx, accountId: string, changed: ChangedCommission[]) {
  const of = <T>(column: (commission: ChangedCommission) => T) => changed.map(column)
  await sql`
    update commissions c set in_payout_cents = new.in_payout_cents, paid_cents = new.paid_cents, state = new.state,
      release_at = new.release_at, blocked_at = new.blocked_at, updated_at = coalesce(new.recomputed_at, c.updated_at),
      released_at = case when new.state = 'released' then coalesce(c.released_at, new.recomputed_at) else c.released_at end
    from unnest(${of(({ id }) => id)}::uuid[], ${of((c) => c.inPayoutCents)}::bigint[], ${of((c) => c.paidCents)}::bigint[],
      ${of(({ state }) => state)}::text[], ${of((c) => c.releaseAt)}::timestamptz[], ${of((c) => c.blockedAt)}::timestamptz[],
      ${of((c) => c.recomputedAt)}::timestamptz[])
      as new (id, in_payout_cents, paid_cents, state, release_at, blocked_at, recomputed_at)
    where c.merchant_account_id = ${accountId} and c.id = new.id`.execute(trx)
}
