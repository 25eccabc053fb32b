import { type Kysely, sql } from "kysely"

export async function up(db: Kysely<unknown>) {
  await sql`
    set local lock_timeout = '5s';

    alter table notifications
      -- False for what somebody wants by mail alone.
      add on_site boolean not null default true,
      add mail text not null default 'off' check (mail in ('on', 'digest', 'off')),
      -- The digest that took it: a digest begun again is made of the same lines.
      add digest_id uuid;
    drop index notifications_mine, notifications_unread;
    create index notifications_mine on notifications (account_id, user_id, created_at desc, id desc) where on_site;
    create index notifications_unread on notifications (account_id, user_id) where read_at is null and on_site;
    create index notifications_age on notifications (created_at);
    create index notifications_of_digest on notifications (digest_id) where digest_id is not null;
    drop index notifications_digest;
    create index notifications_digest on notifications (digest_at) where digest_at is not null and digest_id is null;
    -- Others' lines are written by the function below and read by nobody else.
    revoke insert, update on notifications from app;
    grant update (read_at) on notifications to app;
    comment on table auth.notification_choices is 'tenancy: platform';

    -- A line for each member of an account whose role is concerned, by what they chose; whoever writes need not see that account.
    -- Without an account it goes to every account of one person. Answers how many of them are to have a mail at once.
    create function tell_members(account uuid, person uuid, concerned text[], line jsonb) returns int
      language sql security definer set search_path = public, pg_temp as $$
        with wanted as (
          select m.account_id, m.user_id,
            (line ->> 'binding')::boolean or coalesce(site.choice, 'on') = 'on' as on_site,
            case when (line ->> 'binding')::boolean then 'on' when activity.granted = false then 'off'
              else coalesce(mail.choice, line ->> 'mail') end as mail
          from memberships m
          join accounts a on a.id = m.account_id and a.closed_at is null
          join auth.users u on u.id = m.user_id and u.closed_at is null
          left join auth.notification_choices site
            on site.user_id = m.user_id and site.kind = line ->> 'kind' and site.channel = 'site'
          left join auth.notification_choices mail
            on mail.user_id = m.user_id and mail.kind = line ->> 'kind' and mail.channel = 'mail'
          left join lateral (select granted from auth.mail_consents c
            where c.user_id = m.user_id and c.topic = 'activity' order by c.id desc limit 1) activity on true
          where m.ended_at is null and m.role = any (concerned)
            and coalesce(account, person) is not null
            and (account is null or m.account_id = account) and (person is null or m.user_id = person)
        ), written as (
          insert into notifications as n (account_id, user_id, kind, key, params, path, created_at, on_site, mail, digest_at)
          select account_id, user_id, line ->> 'kind', line ->> 'key', line -> 'params', line ->> 'path',
            (line ->> 'at')::timestamptz, on_site, mail, case mail when 'digest' then (line ->> 'digest_at')::timestamptz end
          from wanted where on_site or mail <> 'off' order by account_id, user_id
          on conflict (account_id, user_id, key) do update
            set id = uuidv7(), params = excluded.params, path = excluded.path, created_at = excluded.created_at,
              read_at = null, on_site = excluded.on_site, mail = excluded.mail, digest_at = excluded.digest_at, digest_id = null
            where (line ->> 'renew')::boolean and n.params <> excluded.params
          returning n.mail
        )
        select count(*) filter (where mail = 'on')::int from written $$;
    revoke all on function tell_members from public;
    grant execute on function tell_members to app, worker, admin;
  `.execute(db)
}
