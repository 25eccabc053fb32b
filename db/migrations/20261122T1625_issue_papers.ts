import { type Kysely, sql } from "kysely"

export async function up(db: Kysely<unknown>) {
  await sql`
    set local lock_timeout = '5s';

    -- A paper is drawn in both languages; its files are sealed like every other that an account keeps.
    alter table paper_files
      drop constraint paper_files_format_check,
      add check (format in ('pdf_fr', 'pdf_ar', 'ubl')),
      drop column storage_key,
      add file_id uuid not null,
      add foreign key (merchant_account_id, file_id) references stored_files (account_id, id);
    grant insert on papers to admin;

    -- A mandate was given, or withdrawn, by somebody; from where is kept until then and after.
    alter table billing_mandates add ended_by uuid references auth.users,
      add check ((ended_at is null) = (ended_by is null));

    -- Papers of a fiscal year succeed one another when what they say has changed.
    create index papers_of_year on papers (merchant_account_id, influencer_account_id, kind, year, id desc)
      where kind in ('year_statement', 'withholding_certificate');

    -- What a paper says of its parties: asked by a payer of those whom it pays, and by an account of itself.
    create function may_name_party(party uuid) returns boolean
      language sql stable security definer set search_path = public, pg_temp
      return session_user in ('worker', 'admin') or party = current_account_id()
        or exists (select from accounts where id = party and kind = 'platform')
        or exists (select from payouts where merchant_account_id = current_account_id() and influencer_account_id = party);
    revoke all on function may_name_party from public;

    create function resolve_paper_parties(parties uuid[])
      returns table (account_id uuid, name text, locale text, legal_form text, mandated_at timestamptz)
      language sql stable security definer set search_path = public, pg_temp
      begin atomic
        select a.id, a.name, coalesce(o.locale, 'fr'), v.legal_form, m.accepted_at
        from accounts a
        left join lateral (select u.locale from memberships s join auth.users u on u.id = s.user_id
                           where s.account_id = a.id and s.role = 'owner' and s.ended_at is null
                           order by s.created_at limit 1) o on true
        left join verifications v on v.account_id = a.id
        left join billing_mandates m on m.account_id = a.id and m.ended_at is null
        where a.id = any (parties) and may_name_party(a.id);
      end;

    create function resolve_paper_answers(parties uuid[]) returns table (account_id uuid, field text, value_sealed bytea)
      language sql stable security definer set search_path = public, pg_temp
      begin atomic
        select w.account_id, w.field, w.value_sealed
        from verification_answers w
        where w.account_id = any (parties) and may_name_party(w.account_id)
          and w.field in ('legal_name', 'full_name', 'address', 'city', 'ice', 'if_number', 'tp_number', 'rc_number', 'rc_city',
                          'rnae_number', 'cooperative_number', 'cooperative_city', 'foreign_tax_number');
      end;

    -- The sealed file of a paper is the merchant's; the other party opens it too.
    create function resolve_paper_file(paper uuid, paper_format text)
      returns table (account_id uuid, id uuid, key_version int, wrapped_key bytea)
      language sql stable security definer set search_path = public, pg_temp
      begin atomic
        select f.account_id, f.id, f.key_version, f.wrapped_key
        from paper_files d join stored_files f on f.account_id = d.merchant_account_id and f.id = d.file_id
        where d.paper_id = paper and d.format = paper_format
          and (session_user in ('worker', 'admin') or current_account_id() in (d.merchant_account_id, d.influencer_account_id));
      end;
    revoke all on function resolve_paper_parties, resolve_paper_answers, resolve_paper_file from public;
    grant execute on function resolve_paper_parties, resolve_paper_answers, resolve_paper_file to app, worker, admin;
  `.execute(db)
}
