import { type Kysely, sql } from "kysely"

export async function up(db: Kysely<unknown>) {
  await sql`
    set local lock_timeout = '5s';

    -- What staff read over all accounts: the latest batches, the latest failures, and who did what with one batch.
    create index payout_batches_latest on payout_batches (made_at desc, id desc);
    create index payouts_failed on payouts (settled_at desc, id desc) where state = 'failed';
    create index audit_entries_settlements on audit_entries (at desc) where act = 'settle_payouts';
    create index audit_entries_of_batches on audit_entries (account_id, subject_id)
      where act in ('make_payout_batch', 'check_payout_batch', 'cancel_payout_batch', 'export_payout_batch',
                    'fund_payout_batch', 'settle_payouts');
  `.execute(db)
}
