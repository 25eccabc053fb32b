import { type Kysely, sql } from "kysely"

export async function up(db: Kysely<unknown>) {
  await sql`
    set local lock_timeout = '5s';

    -- What an influencer is to the tax office, from a day on; proven later, it is a new row and corrections follow.
    create table tax_profiles (
      account_id            uuid not null references accounts,
      id                    uuid not null default uuidv7(),
      status                text not null check (status in
        ('auto_entrepreneur', 'cpu', 'registered_individual', 'company', 'exempt_entity', 'unregistered_individual', 'non_resident')),
      charges_vat           boolean not null,
      vat_rate_bp           int not null default 0 check (vat_rate_bp in (0, 1000, 2000)),
      attestation_issued_on date,
      valid_from            date not null,
      proven_at             timestamptz,
      recorded_at           timestamptz not null default now(),
      recorded_by           uuid not null references auth.users,
      primary key (account_id, id),
      check (charges_vat = (vat_rate_bp > 0))
    );
    create index tax_profiles_last on tax_profiles (account_id, valid_from desc, id desc);
    call declare_owned('tax_profiles', 'select, insert');
    grant insert on tax_profiles to admin;

    create table payer_profiles (
      account_id     uuid not null references accounts,
      id             uuid not null default uuidv7(),
      class          text not null check (class in ('company', 'bank_or_insurer', 'public_body', 'individual')),
      turnover_cents bigint check (turnover_cents >= 0),
      valid_from     date not null,
      recorded_at    timestamptz not null default now(),
      recorded_by    uuid not null references auth.users,
      primary key (account_id, id)
    );
    call declare_owned('payer_profiles', 'select, insert');

    -- What the payer decided for a payee for whom no rule is clear, and why.
    create table payer_decisions (
      merchant_account_id   uuid not null references accounts,
      influencer_account_id uuid not null references accounts,
      id                    uuid not null default uuidv7(),
      payee_status          text not null,
      rate_bp               int not null check (rate_bp between 0 and 10000),
      reason                text not null check (length(reason) between 3 and 1000),
      decided_by            uuid not null references auth.users,
      decided_at            timestamptz not null default now(),
      primary key (merchant_account_id, id)
    );
    create index payer_decisions_last on payer_decisions (merchant_account_id, influencer_account_id, id desc);
    call declare_shared_written_by_merchant('payer_decisions', 'select, insert');

    -- Paid to the same payee outside the platform in the year: it counts for the threshold.
    create table outside_payments (
      merchant_account_id   uuid not null references accounts,
      influencer_account_id uuid not null references accounts,
      id                    uuid not null default uuidv7(),
      paid_on               date not null,
      amount_cents          bigint not null check (amount_cents > 0),
      note                  text,
      recorded_by           uuid not null references auth.users,
      recorded_at           timestamptz not null default now(),
      primary key (merchant_account_id, id)
    );
    call declare_shared_written_by_merchant('outside_payments', 'select, insert');

    -- What a payer may know of an influencer of theirs in order to pay: asked within the payer's account only.
    create function resolve_payees(influencers uuid[], today date)
      returns table (influencer_account_id uuid, name text, status text, charges_vat boolean, vat_rate_bp int,
                     attestation_issued_on date, is_verified boolean, is_stopped boolean, is_closed boolean,
                     account_holder_sealed bytea, rib_sealed bytea, rib_shown text)
      language sql stable security definer set search_path = public, pg_temp
      begin atomic
        select a.id, a.name, p.status, p.charges_vat, p.vat_rate_bp, p.attestation_issued_on,
          is_verified(a.id, today), is_stopped(a.id, 'payouts'), a.closed_at is not null,
          n.value_sealed, r.value_sealed, r.shown
        from accounts a
        left join lateral (select * from tax_profiles t where t.account_id = a.id and t.valid_from <= today
                           order by t.valid_from desc, t.id desc limit 1) p on true
        left join verification_answers r on r.account_id = a.id and r.field = 'rib'
        left join verification_answers n on n.account_id = a.id and n.field = 'account_holder'
        where a.id = any (influencers) and a.kind = 'influencer'
          and exists (select from enrollments e where e.influencer_account_id = a.id
                      and (e.merchant_account_id = current_account_id() or session_user in ('worker', 'admin')));
      end;
    revoke all on function resolve_payees from public;
    grant execute on function resolve_payees to app, worker, admin;
  `.execute(db)
}
