import { type Kysely, sql } from "kysely"

export async function up(db: Kysely<unknown>) {
  await sql`
    set local lock_timeout = '5s';

    alter table money_settings drop constraint money_settings_name_check, add constraint money_settings_name_check
      check (name in ('minimum_payout_cents', 'receivable_limit_cents', 'receivable_limit_days', 'receivable_grace_days',
                      'platform_fee_bp', 'platform_fee_vat_bp'));
    insert into money_settings (name, value, source, valid_from)
    values ('receivable_grace_days', 7, 'Choix de la plateforme : une semaine entre l’avertissement et la pause', '2023-01-01');

    -- A warning and the pause that follows it are two rows; each keeps the limits that it was judged by.
    alter table receivable_pauses
      add limit_cents bigint not null,
      add limit_days int not null,
      add pauses_at timestamptz,
      -- When the influencers were told of the pause; of one that did not last they are told nothing.
      add told_at timestamptz,
      add check ((state = 'warned') = (pauses_at is not null)),
      add check (told_at is null or state = 'paused');
    create index receivable_pauses_covering on receivable_pauses (account_id, began_at) where state = 'paused';

    -- Released and not paid, by age; what a batch carries counts until the bank has paid it.
    create index commissions_unpaid on commissions (merchant_account_id, released_at)
      include (amount_cents, reversed_cents, paid_cents)
      where state in ('released', 'paid') and blocked_at is null and amount_cents - reversed_cents - paid_cents > 0;

    -- That a merchant's programs are paused is for whoever promotes them to know; how much is owed is not.
    create function resolve_paused_merchants(asked uuid[]) returns table (account_id uuid, since timestamptz)
      language sql stable security definer set search_path = public, pg_temp
      begin atomic
        select p.account_id, p.began_at from receivable_pauses p
        where p.account_id = any (asked) and p.state = 'paused' and p.ended_at is null;
      end;
    revoke all on function resolve_paused_merchants from public;
    grant execute on function resolve_paused_merchants to app;
  `.execute(db)
}
