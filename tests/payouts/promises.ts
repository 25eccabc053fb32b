import { sql } from "kysely"
import { expect } from "vitest"
import { readPlan } from "#src/payouts/read-plan.ts"
import { type History, today } from "./history.ts"
import type { Shop } from "./house.ts"

/** The books call paid what the bank has paid, transfer by transfer; no commission is in two payouts that live. */
export async function expectNothingTwice({ trx, bank }: History) {
  const { rows } = await sql<{ endToEndId: string; cents: bigint; grossCents: bigint; linesCents: bigint }>`
    select p.end_to_end_id, p.net_cents as cents, p.gross_cents,
      (select sum(amount_cents)::bigint from payout_lines l where l.payout_id = p.id) as lines_cents
    from payouts p where p.state = 'executed' order by p.end_to_end_id`.execute(trx)
  const transfers = bank.map(({ endToEndId, cents, grossCents }) => ({
    endToEndId,
    cents,
    grossCents,
    linesCents: grossCents,
  }))
  expect(rows).toEqual(transfers.sort((a, b) => (a.endToEndId < b.endToEndId ? -1 : 1)))

  const { rows: overpaid } = await sql`
    select id from commissions c where in_payout_cents <> coalesce((select sum(l.amount_cents) from payout_lines l
        join payouts p on p.id = l.payout_id where l.commission_id = c.id and p.state = 'planned'), 0)
      or (select count(*) from payout_lines l where l.commission_id = c.id and l.ended_at is null) > 1`.execute(trx)
  expect(overpaid).toEqual([])
}

/** Once all is let go and paid, what each has earned and kept is paid, or the plan says why not. */
export async function expectNothingLost(history: History) {
  for (const shop of history.house.shops) await expectNothingLostOf(shop, history)
}

async function expectNothingLostOf({ id: shop }: Shop, history: History) {
  const { trx, bank, house } = history
  const { excluded, payable } = await readPlan(trx, shop, house.payer, today(history))
  expect(payable).toEqual([])
  const { rows } = await sql<{ payee: string; due: bigint; keptCents: bigint }>`
    select influencer_account_id as payee, sum(amount_cents - reversed_cents)::bigint as kept_cents,
      sum(amount_cents - reversed_cents - paid_cents)::bigint as due
    from commissions where merchant_account_id = ${shop} and state <> 'pending' group by influencer_account_id`.execute(
    trx,
  )
  for (const { payee, due, keptCents } of rows) {
    const reached = bank
      .filter((transfer) => transfer.payee === payee && transfer.shop === shop)
      .reduce((sum, { grossCents }) => sum + grossCents, 0n)
    expect(keptCents - reached).toBe(due)
    const left = excluded.find((one) => one.payee.influencerAccountId === payee)
    expect(left?.grossCents ?? 0n).toBe(due)
    if (due !== 0n) expect(left?.reasons).not.toEqual([])
  }
}

const rates = { auto_entrepreneur: 3000n, cpu: 3000n, registered_individual: 1000n, company: 0n } as Record<
  string,
  bigint
>
const thresholdCents = 8_000_000n

/** Each year's withholding, corrections with it, is the law's on what the bank paid, told by hand and not by our function. */
export async function expectTaxesFromScratch({ trx, payees, bank, statuses, outside }: History) {
  for (const { accountId } of payees)
    for (const year of ["2026", "2027", "2028"]) {
      const transfers = bank.filter(({ payee, on }) => payee === accountId && on.startsWith(year))
      const elsewhere = outside.filter(({ payee, on }) => payee === accountId && on.startsWith(year))
      const before = new Map<string, bigint>()
      let law = 0n
      let paid = 0n
      for (const { on, grossCents } of await inOrder(trx, transfers)) {
        const status = statuses
          .filter((one) => one.payee === accountId && one.from <= on)
          .reduce((last, one) => (one.from >= last.from ? one : last))
        const total = paid + elsewhere.filter((one) => one.on <= on).reduce((sum, { cents }) => sum + cents, 0n)
        const surplus = (cents: bigint) => (cents > thresholdCents ? cents - thresholdCents : 0n)
        const isCapped = rates[status.status] === 3000n
        const base = isCapped ? surplus(total + grossCents) - surplus(total) : grossCents
        law += (base * (rates[status.status] ?? 0n) * 2n + 10_000n) / 20_000n
        paid += grossCents
        before.set(on, paid)
      }
      expect({ year, withheld: await withheldIn(trx, accountId, year) }).toEqual({ year, withheld: law })
    }
}

/** In the order in which the bank's word came, among those of a day. */
async function inOrder(trx: History["trx"], transfers: History["bank"]): Promise<History["bank"]> {
  const { rows } = await sql<{ endToEndId: string }>`
    select end_to_end_id from payouts where state = 'executed' order by executed_on, settled_at, id`.execute(trx)
  return rows.flatMap(({ endToEndId }) => transfers.filter((transfer) => transfer.endToEndId === endToEndId))
}

async function withheldIn(trx: History["trx"], payee: string, year: string): Promise<bigint> {
  const { rows } = await sql<{ cents: bigint }>`
    select coalesce(sum(n.amount_cents), 0)::bigint as cents from ledger_transactions t
    join ledger_entries n on n.transaction_id = t.id and n.ledger_account = 'withheld_income_tax'
    left join payouts p on p.id = t.payout_id left join withholding_corrections w on w.id = t.correction_id
    where t.influencer_account_id = ${payee}
      and coalesce(w.year, extract(year from p.executed_on)::int) = ${Number(year)}`.execute(trx)
  return rows[0]?.cents ?? 0n
}

/** What corrections ask for and no payout has taken yet is what the books call corrections, and what the next plan takes. */
export async function expectCorrectionsTaken(history: History) {
  const { trx } = history
  const { rows } = await sql<{ open: bigint; booked: bigint }>`
    select a.id,
      coalesce((select sum(amount_cents) from withholding_corrections w where w.influencer_account_id = a.id), 0)::bigint
      - coalesce((select sum(correction_cents) from payouts p where p.influencer_account_id = a.id and p.state = 'executed'), 0)::bigint as open,
      -coalesce((select sum(amount_cents) from ledger_entries n where n.influencer_account_id = a.id
        and n.ledger_account = 'correction'), 0)::bigint as booked
    from accounts a where a.id = any(${history.payees.map(({ accountId }) => accountId)})`.execute(trx)
  for (const { open, booked } of rows) expect(booked).toBe(open)
}
