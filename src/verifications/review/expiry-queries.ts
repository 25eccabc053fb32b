import { sql } from "kysely"
import type { Trx } from "#db/database.ts"

/** Days before the end of a paper on which its owner is told. */
export const alertDays = [60, 30, 7] as const

/** Marks the alerts that are due, each once: of several thresholds passed, the nearest; of the two sides of a card, one is told. */
export async function insertDueAlerts(trx: Trx, today: string, now: Date) {
  const { rows } = await sql<{ accountId: string; documentId: string; daysBefore: number }>`
    with due as (
      insert into verification_alerts (account_id, document_id, days_before, sent_at)
      select d.account_id, d.id, (select min(days) from unnest(${sql.val([...alertDays])}::int[]) days
                                  where days >= d.expires_on - ${today}::date), ${now}
      from documents d
      join verifications v on v.account_id = d.account_id and v.id = d.verification_id
      join accounts a on a.id = d.account_id and a.closed_at is null
      where v.approved_until >= ${today}::date and d.replaced_at is null
        and d.expires_on > ${today}::date and d.expires_on <= ${today}::date + ${Math.max(...alertDays)}::int
        and (select last.verdict from verification_decisions last
             where last.account_id = d.account_id and last.document_id = d.id
             order by last.id desc limit 1) = 'approved'
      on conflict do nothing
      returning account_id, document_id, days_before
    )
    select distinct on (due.account_id, d.item_id, due.days_before) due.*
    from due join documents d on d.account_id = due.account_id and d.id = due.document_id
    order by due.account_id, d.item_id, due.days_before, d.kind desc`.execute(trx)
  return rows
}

/** Ends the approvals whose last day has passed, and writes it in the life of each file. */
export async function expireApprovals(trx: Trx, today: string, now: Date) {
  const { rows } = await sql<{ accountId: string; eventId: string }>`
    with ended as (
      update verifications set state = 'expired', claimed_at = null, claimed_by = null
      where state in ('approved', 'reopened') and approved_until < ${today}::date
      returning account_id, id
    )
    insert into verification_events (account_id, verification_id, state, actor_kind, at)
    select account_id, id, 'expired', 'system', ${now} from ended
    returning account_id, id as event_id`.execute(trx)
  return rows
}
