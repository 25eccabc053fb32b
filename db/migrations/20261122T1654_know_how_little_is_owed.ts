import { type Kysely, sql } from "kysely"

export async function up(db: Kysely<unknown>) {
  await sql`
    set local lock_timeout = '5s';

    -- The planner takes a difference of columns for something that is hardly ever zero: of a million commissions paid long ago
    -- it would join them all with their conversions to find the few that are due.
    create statistics commissions_owed_cents on (amount_cents - reversed_cents - in_payout_cents - paid_cents) from commissions;
    create statistics commissions_unpaid_cents on (amount_cents - reversed_cents - paid_cents) from commissions;
  `.execute(db)
}
