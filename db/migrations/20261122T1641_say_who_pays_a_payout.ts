import { type Kysely, sql } from "kysely"

export async function up(db: Kysely<unknown>) {
  await sql`
    set local lock_timeout = '5s';

    -- Whose year, corrections and papers a payout belongs to: the merchant's, or the platform's for all its merchants.
    alter table payout_batches add unique (account_id, id, payer);
    alter table payouts
      add payer text not null default 'merchant',
      add payer_account_id uuid not null generated always as
        (case payer when 'platform' then '00000000-0000-7000-8000-000000000001'::uuid else merchant_account_id end) stored;
    update payouts p set payer = b.payer from payout_batches b
      where b.account_id = p.merchant_account_id and b.id = p.batch_id and b.payer <> 'merchant';
    alter table payouts add foreign key (merchant_account_id, batch_id, payer)
      references payout_batches (account_id, id, payer);
    drop index payouts_year;
    create index payouts_year on payouts (payer_account_id, influencer_account_id, executed_on) where state = 'executed';

    grant insert on payout_batches, payouts, payout_lines, payout_withholdings, payout_files, payer_decisions, payer_profiles
      to admin;

    -- Of the platform as payer an influencer knows what it knows of a merchant.
    create or replace function resolve_payers(merchants uuid[], today date)
      returns table (merchant_account_id uuid, class text, turnover_cents bigint)
      language sql stable security definer set search_path = public, pg_temp
      begin atomic
        select p.account_id, p.class,
          (select max(r.payer_min_turnover_cents) from withholding_rules r where r.payer_min_turnover_cents <= p.turnover_cents)
        from unnest(merchants) as m (id)
        cross join lateral (select * from payer_profiles f where f.account_id = m.id and f.valid_from <= today
                            order by f.valid_from desc, f.id desc limit 1) p
        where exists (select from accounts a where a.id = m.id and a.kind = 'platform')
          or exists (select from enrollments e where e.merchant_account_id = m.id
                     and e.influencer_account_id = current_account_id());
      end;
  `.execute(db)
}
