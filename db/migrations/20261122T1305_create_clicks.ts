import { type Kysely, sql } from "kysely"

export async function up(db: Kysely<unknown>) {
  await sql`
    -- at is the millisecond inside id, so that an id alone gives its partition; xact orders rows for the rollup's watermark.
    create table clicks (
      id                    uuid not null,
      at                    timestamptz not null,
      merchant_account_id   uuid not null,
      influencer_account_id uuid not null,
      program_id            uuid not null,
      link_id               uuid not null,
      product_id            uuid not null,
      visitor               bytea not null check (length(visitor) = 16),
      class                 text not null check (class in ('person', 'preview', 'bot', 'head')),
      is_unique             boolean not null,
      day                   date not null,
      country               text check (length(country) = 2),
      city                  text check (length(city) <= 80),
      referrer_host         text check (length(referrer_host) <= 255),
      in_app                text,
      ip_key                bytea not null check (length(ip_key) = 16),
      xact                  bigint not null default pg_current_xact_id()::text::bigint,
      primary key (id, at),
      check (at = uuid_extract_timestamp(id)),
      check (class = 'person' or not is_unique)
    ) partition by range (at);
    create table clicks_default partition of clicks default;
    create index clicks_visitor on clicks (visitor, at);
    create index clicks_xact on clicks using brin (xact) with (pages_per_range = 32, autosummarize = on);
    call declare_shared('clicks', 'select');

    -- Who was already seen on a link in a Casablanca day, and by which click; only today's rows decide anything.
    create table click_visitors (
      visitor  uuid not null,
      link_id  uuid not null,
      day      date not null,
      click_id uuid,
      primary key (visitor, link_id, day)
    );
    call declare_platform('click_visitors', '');

    -- One statement stores a batch and decides uniqueness. The parties come from the link, never from the caller; an unknown
    -- link fails on a null. Keys are taken in order, so two batches never wait for each other in a circle.
    -- A visit without a cookie is known by visit_key and leaves its new cookie behind, so that its next click is not unique.
    create function record_clicks(
      ids uuid[], link_ids uuid[], days date[], visitors uuid[], visit_keys uuid[], classes text[],
      countries text[], cities text[], referrer_hosts text[], in_apps text[], ip_keys uuid[]
    ) returns void language sql security definer set search_path = public, pg_temp
      begin atomic
        with arrived as materialized (
          select a.*
          from unnest(ids, link_ids, days, visitors, visit_keys, classes, countries, cities, referrer_hosts, in_apps, ip_keys)
            as a (id, link_id, day, visitor, visit_key, class, country, city, referrer_host, in_app, ip_key)
        ), first_seen as (
          insert into click_visitors (visitor, link_id, day, click_id)
          select distinct on (visitor, link_id, day) visitor, link_id, day, click_id
          from (
            select visit_key as visitor, link_id, day, id as click_id from arrived where class = 'person'
            union all
            select visitor, link_id, day, null from arrived where class = 'person' and visitor <> visit_key
          ) seen
          order by visitor, link_id, day, click_id
          on conflict do nothing
          returning click_id
        )
        insert into clicks (id, at, merchant_account_id, influencer_account_id, program_id, link_id, product_id, visitor, class,
                            is_unique, day, country, city, referrer_host, in_app, ip_key)
        select a.id, uuid_extract_timestamp(a.id), l.merchant_account_id, l.influencer_account_id, l.program_id, a.link_id,
               l.product_id, uuid_send(a.visitor), a.class, f.click_id is not null, a.day, a.country, a.city, a.referrer_host,
               a.in_app, uuid_send(a.ip_key)
        from arrived a
        left join links l on l.id = a.link_id
        left join first_seen f on f.click_id = a.id
        on conflict do nothing;
      end;
    revoke all on function record_clicks from public;
    grant execute on function record_clicks to clicks, worker;

    -- Redirects keep links for some seconds; whatever could change an answer of resolve_link tells them to ask again.
    create function announce_link_change() returns trigger language plpgsql as $$
      begin
        notify links_changed;
        return null;
      end $$;
    create trigger announce_link_change after update on links for each statement execute function announce_link_change();
    create trigger announce_link_change after update of slug, shop_url, published_at, archived_at on products
      for each statement execute function announce_link_change();
    create trigger announce_link_change after update of closed_at on accounts
      for each statement execute function announce_link_change();
    create trigger announce_link_change after insert or update on suspensions
      for each statement execute function announce_link_change();
  `.execute(db)
}
