import { type Kysely, sql } from "kysely"

export async function up(db: Kysely<unknown>) {
  await sql`
    set local lock_timeout = '5s';

    -- For the header of every page, with the session and in its round trip; a count stops at a hundred, shown as "99+".
    create function count_unread(reader uuid, account uuid, out notifications int, out threads int)
      language sql stable security definer set search_path = public, pg_temp
      begin atomic
        select
          (select count(*)::int from (select from notifications n
             where n.account_id = account and n.user_id = reader and n.read_at is null and n.on_site limit 100) some_lines),
          (select count(*)::int from (
             (select from threads t left join thread_readings r on r.account_id = account and r.user_id = reader and r.thread_id = t.id
              where t.merchant_account_id = account and t.last_by_influencer is not null
                and (r.read_until is null or t.last_by_influencer > r.read_until) limit 100)
             union all
             (select from threads t left join thread_readings r on r.account_id = account and r.user_id = reader and r.thread_id = t.id
              where t.influencer_account_id = account and t.last_by_merchant is not null
                and (r.read_until is null or t.last_by_merchant > r.read_until) limit 100)) some_threads);
      end;
    revoke all on function count_unread from public;
    grant execute on function count_unread to app, worker, admin;
  `.execute(db)
  await sql`
    insert into retention_rules (subject, days, source, source_ar, valid_from)
    values ('notifications', 180, ${"Choix de la plateforme : la durée la plus courte qui suffit (loi 09-08)."},
            ${"اختيار المنصة: أقصر مدة كافية (القانون رقم 09.08)."}, '2026-11-22')`.execute(db)
}
