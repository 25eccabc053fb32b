import { type Kysely, sql } from "kysely"

const exemptVat = {
  fr: "CGI art. 117-V-b : pas de retenue de TVA entre personnes morales privées ; son application aux entités exonérées d’IS n’est pas confirmée",
  ar: "المدونة العامة للضرائب، المادة 117-V-b: لا حجز للضريبة على القيمة المضافة بين أشخاص اعتباريين خواص؛ وتطبيقها على الكيانات المعفاة من الضريبة على الشركات غير مؤكد",
}

export async function up(db: Kysely<unknown>) {
  await sql`
    set local lock_timeout = '5s';

    -- What was written by mistake stops counting and stays to be read.
    alter table outside_payments
      add withdrawn_at timestamptz,
      add withdrawn_by uuid references auth.users,
      add check ((withdrawn_at is null) = (withdrawn_by is null));
    grant update (withdrawn_at, withdrawn_by) on outside_payments to app;
    create index outside_payments_pair on outside_payments (merchant_account_id, influencer_account_id, paid_on);
    create index outside_payments_mine on outside_payments (influencer_account_id, paid_on);
    create index payer_profiles_last on payer_profiles (account_id, valid_from desc, id desc);
    create index payer_decisions_mine on payer_decisions (influencer_account_id, id desc);

    -- What an influencer may know of its payers in order to foresee a payout: of the turnover, only the threshold it has passed.
    create function resolve_payers(merchants uuid[], today date)
      returns table (merchant_account_id uuid, class text, turnover_cents bigint)
      language sql stable security definer set search_path = public, pg_temp
      begin atomic
        select p.account_id, p.class,
          (select max(r.payer_min_turnover_cents) from withholding_rules r where r.payer_min_turnover_cents <= p.turnover_cents)
        from unnest(merchants) as m (id)
        cross join lateral (select * from payer_profiles f where f.account_id = m.id and f.valid_from <= today
                            order by f.valid_from desc, f.id desc limit 1) p
        where exists (select from enrollments e where e.merchant_account_id = m.id
                      and e.influencer_account_id = current_account_id());
      end;
    revoke all on function resolve_payers from public;
    grant execute on function resolve_payers to app;

    -- Batches are their payer's alone; the payee knows the day for which its own payouts are ordered.
    create function resolve_execution_days(asked uuid[]) returns table (payout_id uuid, execution_on date)
      language sql stable security definer set search_path = public, pg_temp
      begin atomic
        select p.id, b.execution_on
        from payouts p join payout_batches b on b.account_id = p.merchant_account_id and b.id = p.batch_id
        where p.id = any (asked) and p.influencer_account_id = current_account_id();
      end;
    revoke all on function resolve_execution_days from public;
    grant execute on function resolve_execution_days to app;

    insert into withholding_rules (tax, payee_status, payer_class, rate_bp, is_final, legal_reference_fr, legal_reference_ar,
      confirmed, decided_by, valid_from)
    values ('vat', 'exempt_entity', 'company', 0, false, ${sql.lit(exemptVat.fr)}, ${sql.lit(exemptVat.ar)}, false,
      'expert-comptable', '2023-01-01');
  `.execute(db)
}
