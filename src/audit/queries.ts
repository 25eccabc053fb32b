import { sql } from "kysely"
import type { Db } from "#db/database.ts"

/**
 * changed: the entry, or the one before it, is not what was hashed · missing: entries are gone before this one ·
 * cut_off: entries are gone after the last one · no_head: the account's end of chain is unknown or older than its entries.
 */
export type AuditProblem = "changed" | "missing" | "cut_off" | "no_head"

export type AuditBreak = {
  accountId: string
  problem: AuditProblem
  /** The places in the chain that are concerned: one, or the first and the last of those missing. */
  fromSequence: bigint
  toSequence: bigint
  /** The entry at which it was seen; null after the end. */
  entryId: string | null
}

const mostBreaks = 1000

// One statement, so that entries and heads are of one moment while others go on writing.
export async function listBreaks(db: Db): Promise<AuditBreak[]> {
  const { rows } = await sql<AuditBreak>`
    with chained as (
      select e.account_id, e.id, e.sequence, e.entry_hash,
        coalesce(lag(e.sequence) over chain, 0) as previous_sequence,
        audit_entry_hash(coalesce(lag(e.entry_hash) over chain, ''), e) as right_hash
      from audit_entries e
      window chain as (partition by e.account_id order by e.sequence, e.id)
    ), ends as (
      select distinct on (account_id) account_id, id, sequence, entry_hash from chained
      order by account_id, sequence desc, id desc
    ), breaks as (
      select account_id, 'missing' as problem, previous_sequence + 1 as from_sequence, sequence - 1 as to_sequence, id as entry_id
      from chained where sequence > previous_sequence + 1
      union all
      select account_id, 'changed', sequence, sequence, id
      from chained where sequence <= previous_sequence or (sequence = previous_sequence + 1 and entry_hash <> right_hash)
      union all
      select h.account_id, 'cut_off', coalesce(e.sequence, 0) + 1, h.sequence, null
      from audit_heads h left join ends e using (account_id) where h.sequence > coalesce(e.sequence, 0)
      union all
      select e.account_id, 'no_head', e.sequence, e.sequence, e.id
      from ends e left join audit_heads h using (account_id) where h.sequence is null or h.sequence < e.sequence
      union all
      select e.account_id, 'changed', e.sequence, e.sequence, e.id
      from ends e join audit_heads h using (account_id, sequence) where h.entry_hash <> e.entry_hash
    )
    select distinct account_id, problem, from_sequence, to_sequence, entry_id from breaks
    order by account_id, from_sequence, problem limit ${mostBreaks}`.execute(db)
  return rows
}

export async function countChains(db: Db) {
  const { rows } = await sql<{ chains: number; entries: number; digest: string }>`
    select count(*)::int as chains, (select count(*)::int from audit_entries) as entries,
      encode(sha256(coalesce(string_agg(uuid_send(account_id) || int8send(sequence) || entry_hash, ''::bytea
        order by account_id), '')), 'hex') as digest
    from audit_heads`.execute(db)
  return rows[0] ?? { chains: 0, entries: 0, digest: "" }
}
