export const paidLine =
  "(select commission_id from payout_lines l join payouts p on p.id = l.payout_id where p.state = 'executed' limit 1)"
const paidPayout = "(select id from payouts where state = 'executed' order by id limit 1)"
const placing = "(select id from ledger_transactions where cause = 'order_placed' order by id limit 1)"
const order = "(select order_id from order_events order by order_id limit 1)"

/** Each by itself, and under which subject and figures it must be named. */
export const tamperings: [what: string, statement: string, subject: string, found: string[]][] = [
  [
    "an entry removed",
    `delete from ledger_entries where transaction_id = ${placing} and ledger_account = 'pending'`,
    "transaction",
    ["sum"],
  ],
  [
    "an entry raised",
    `update ledger_entries set amount_cents = 2001 where transaction_id = ${placing} and amount_cents = 2000`,
    "commission",
    ["book pending"],
  ],
  [
    "a transaction removed whole",
    `delete from ledger_entries where transaction_id = ${placing}`,
    "commission",
    ["book commission", "book pending"],
  ],
  [
    "an amount raised",
    "update commissions set amount_cents = 2500 where id = (select min(id::text)::uuid from commissions)",
    "commission",
    ["amount"],
  ],
  ["a state changed", `update commissions set state = 'released' where id = ${paidLine}`, "commission", ["state"]],
  [
    "a commission called unpaid",
    `update commissions set paid_cents = 0 where id = ${paidLine}`,
    "commission",
    ["paid", "state"],
  ],
  [
    "a commission held by nobody",
    `update commissions set blocked_at = now() where id = ${paidLine}`,
    "commission",
    ["blocked"],
  ],
  [
    "an event removed",
    `delete from order_events where type = 'delivered' and order_id = ${order}`,
    "commission",
    ["release"],
  ],
  [
    "a return slipped in",
    `update order_events set type = 'returned' where type = 'settled' and order_id = ${order}`,
    "commission",
    ["reversed", "state"],
  ],
  [
    "a line removed",
    `delete from payout_lines where payout_id = ${paidPayout} and commission_id = (select min(commission_id::text)::uuid from payout_lines where payout_id = ${paidPayout})`,
    "payout",
    ["gross"],
  ],
  [
    "a payout called refused",
    `update payouts set state = 'failed' where id = ${paidPayout}`,
    "payout",
    ["book bank", "book settlement"],
  ],
  [
    "a net raised",
    `update payouts set net_cents = net_cents + 1, gross_cents = gross_cents + 1 where id = ${paidPayout}`,
    "payout",
    ["gross", "book bank"],
  ],
  [
    "a tax invented",
    `update payouts set withheld_income_tax_cents = 5, net_cents = net_cents - 5 where id = ${paidPayout}`,
    "payout",
    ["income tax", "book withheld_income_tax"],
  ],
  [
    "a movement given to another payout",
    `update ledger_transactions set payout_id = (select max(id::text)::uuid from payouts) where payout_id = ${paidPayout} and commission_id is not null`,
    "payout",
    ["moved"],
  ],
]
