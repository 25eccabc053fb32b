import { type Kysely, sql } from "kysely"

/** What a row of each says for good; what remains may change once, as its use case does. */
const frozen: Record<string, string> = {
  payouts: `merchant_account_id, influencer_account_id, id, batch_id, end_to_end_id, currency, gross_cents, vat_cents,
    withheld_income_tax_cents, withheld_vat_cents, correction_cents, net_cents, payee_name, payee_status, rib_sealed, rib_shown,
    year_total_cents, payer`,
  payout_lines: "merchant_account_id, influencer_account_id, payout_id, commission_id, amount_cents",
  payout_batches: "account_id, id, payer, number, currency, payouts, net_cents, execution_on, made_by, made_at",
  bank_statements: "account_id, id, format, name, sha256, received_by, received_at",
  billing_mandates: "account_id, id, text_hash, text, accepted_by, accepted_at, address_sealed",
  outside_payments: "merchant_account_id, influencer_account_id, id, paid_on, amount_cents, recorded_by, recorded_at",
  commission_blocks: `merchant_account_id, influencer_account_id, id, commission_id, reason, imposed_by, imposed_at, imposed_as`,
  withholding_rules: `id, tax, payee_status, payer_class, payer_min_turnover_cents, threshold_cents, rate_bp,
    attestation_max_days, is_final, valid_from`,
}
/** Whose rows are never touched again once this is so. */
const over: Record<string, string> = {
  payouts: "old.state = 'cancelled' or old.returned_on is not null",
  payout_lines: "old.ended_at is not null",
  payout_batches: "old.content_hash is not null and new.content_hash is distinct from old.content_hash",
  bank_statements: "old.applied_at is not null",
  billing_mandates: "old.ended_at is not null",
  outside_payments: "old.withdrawn_at is not null",
  commission_blocks: "old.lifted_at is not null",
}
const never = [
  "tax_profiles",
  "payer_profiles",
  "payer_decisions",
  "payout_withholdings",
  "payout_files",
  "money_settings",
]

export async function up(db: Kysely<unknown>) {
  await sql`
    set local lock_timeout = '5s';

    -- The back-office holds and pays; what a commission is worth is for its order to say.
    revoke update on commissions from admin;
    grant update (state, release_at, in_payout_cents, paid_cents, blocked_at, released_at, updated_at) on commissions to admin;

    -- What staff hold, a payer's session neither lifts nor feigns.
    create policy members_hold_as_members on commission_blocks as restrictive for insert to app with check (imposed_as = 'member');
    create policy staff_lift_what_staff_hold on commission_blocks as restrictive for update to app using (imposed_as = 'member');

    -- A number that anybody could take would leave a gap in a series of somebody else's.
    create or replace function take_paper_number(issuer uuid, paper_kind text, paper_year int) returns int
      language sql security definer set search_path = public, pg_temp
      begin atomic
        insert into paper_series as series (issuer_account_id, kind, year, last_number)
        select issuer, paper_kind, paper_year, 1 where may_name_party(issuer)
        on conflict (issuer_account_id, kind, year) do update set last_number = series.last_number + 1
        returning last_number;
      end;
  `.execute(db)
  for (const [table, columns] of Object.entries(frozen))
    await sql`create trigger frozen before update of ${sql.raw(columns)} on ${sql.table(table)}
      for each row execute function refuse_change()`.execute(db)
  for (const [table, condition] of Object.entries(over))
    await sql`create trigger over before update on ${sql.table(table)}
      for each row when (${sql.raw(condition)}) execute function refuse_change()`.execute(db)
  for (const table of never)
    await sql`create trigger never_rewritten before update on ${sql.table(table)}
      for each row execute function refuse_change()`.execute(db)
}
