import { sql } from "kysely"
import type { Trx } from "#db/database.ts"

/** What becomes of a payout's commissions, and between which of their books it moves them. */
const moves = {
  made: { cause: "payout_made", from: "released", to: "in_payout" },
  cancelled: { cause: "payout_cancelled", from: "in_payout", to: "released" },
  failed: { cause: "payout_failed", from: "in_payout", to: "released" },
  executed: { cause: "payout_executed", from: "in_payout", to: "paid" },
} as const

export type Move = keyof typeof moves

/** Moves every commission of these payouts, each by a balanced transaction of its own, and the commissions with their books. */
export async function moveLines(
  trx: Trx,
  accountId: string,
  { ids, move, now }: { ids: string[]; move: Move; now: Date },
) {
  const { cause, from, to } = moves[move]
  const lines = sql`select * from payout_lines where merchant_account_id = ${accountId} and payout_id = any(${ids})
    and ended_at is null`
  await sql`
    with lines as (${lines}), posted as (
      insert into ledger_transactions (merchant_account_id, influencer_account_id, commission_id, payout_id, cause, posted_at)
      select merchant_account_id, influencer_account_id, commission_id, payout_id, ${cause}, ${now} from lines
      returning merchant_account_id, influencer_account_id, id, commission_id
    )
    insert into ledger_entries (merchant_account_id, influencer_account_id, transaction_id, ledger_account, amount_cents, currency)
    select posted.merchant_account_id, posted.influencer_account_id, posted.id, side.account, side.sign * lines.amount_cents, 'MAD'
    from posted join lines using (commission_id),
      (values (${from}, -1), (${to}, 1)) as side (account, sign)`.execute(trx)
  const ofPayout = sql`+ ${move === "made" ? sql`lines.amount_cents` : sql`-lines.amount_cents`}`
  const paid =
    move === "executed"
      ? sql`, paid_cents = c.paid_cents + lines.amount_cents,
    state = case when c.reversed_cents = c.amount_cents and c.paid_cents + lines.amount_cents = 0 then 'reversed'
                 when c.paid_cents + lines.amount_cents > 0 then 'paid' else c.state end`
      : sql``
  await sql`
    with lines as (${lines})
    update commissions c set in_payout_cents = c.in_payout_cents ${ofPayout}, updated_at = ${now} ${paid}
    from lines where c.merchant_account_id = lines.merchant_account_id and c.id = lines.commission_id`.execute(trx)
  if (move === "made") return
  await sql`
    update payout_lines set ended_at = ${now} where merchant_account_id = ${accountId} and payout_id = any(${ids})
      and ended_at is null`.execute(trx)
}
