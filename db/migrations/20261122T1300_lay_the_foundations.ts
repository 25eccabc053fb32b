import { type Kysely, sql } from "kysely"

export async function up(db: Kysely<unknown>) {
  await sql`
    create extension if not exists pg_trgm;

    create schema auth;
    grant usage on schema public to app, clicks, worker, admin;
    grant usage on schema auth to app, worker, admin;

    -- '' after the first local setting of a connection, so nullif keeps the cast from failing.
    create function current_account_id() returns uuid language sql stable parallel safe
      return nullif(current_setting('app.account_id', true), '')::uuid;

    create function refuse_change() returns trigger language plpgsql as $$
      begin
        raise exception '% is append-only', tg_table_name using errcode = 'insufficient_privilege';
      end $$;

    -- Published tables stand outside row-level security so that search keeps its indexes: a trigger guards their writes.
    create function guard_published_write() returns trigger language plpgsql as $$
      declare
        owner_id uuid := (to_jsonb(case when tg_op = 'DELETE' then old else new end) ->> tg_argv[0])::uuid;
      begin
        if current_user = 'app' and owner_id is distinct from current_account_id() then
          raise exception 'a row of another account in %', tg_table_name using errcode = 'insufficient_privilege';
        end if;
        return case when tg_op = 'DELETE' then old else new end;
      end $$;

    create procedure declare_tenancy(target regclass, kind text, rule text, privileges text) language plpgsql as $$
      declare
        partition regclass;
      begin
        execute format('comment on table %s is %L', target, 'tenancy: ' || kind);
        execute format('alter table %s enable row level security', target);
        execute format('alter table %s force row level security', target);
        execute format('create policy own_account on %s to app using (%s) with check (%s)', target, rule, rule);
        execute format('create policy every_account on %s to owner, worker, admin using (true) with check (true)', target);
        execute format('grant %s on %s to app', privileges, target);
        execute format('grant select, insert, update, delete on %s to worker', target);
        execute format('grant select on %s to admin', target);
        for partition in select inhrelid::regclass from pg_inherits where inhparent = target loop
          call close_partition(partition);
        end loop;
      end $$;

    -- A partition has its own grants and policies: nobody may read it past its parent's.
    create procedure close_partition(target regclass) language plpgsql as $$
      begin
        execute format('revoke all on %s from app, clicks, worker, admin', target);
        execute format('alter table %s enable row level security', target);
        execute format('alter table %s force row level security', target);
        execute format('create policy owner_only on %s to owner using (true) with check (true)', target);
      end $$;

    create procedure declare_owned(target regclass, privileges text) language sql as $$
      call declare_tenancy(target, 'owned', 'account_id = (select current_account_id())', privileges);
    $$;

    create procedure declare_shared(target regclass, privileges text) language sql as $$
      call declare_tenancy(target, 'shared',
        '(select current_account_id()) in (merchant_account_id, influencer_account_id)', privileges);
    $$;

    -- Both parties read, only the merchant's side writes: what orders bring is never written from an influencer's session.
    create procedure declare_shared_written_by_merchant(target regclass, privileges text) language plpgsql as $$
      begin
        call declare_shared(target, privileges);
        execute format('create policy merchant_inserts on %s as restrictive for insert to app
                        with check (merchant_account_id = (select current_account_id()))', target);
        execute format('create policy merchant_updates on %s as restrictive for update to app
                        using (merchant_account_id = (select current_account_id()))', target);
      end $$;

    create procedure declare_published(target regclass, owner_column text, privileges text) language plpgsql as $$
      begin
        execute format('comment on table %s is %L', target, 'tenancy: published');
        execute format('create trigger guard_write before insert or update or delete on %s
                        for each row execute function guard_published_write(%L)', target, owner_column);
        execute format('grant %s on %s to app', privileges, target);
        execute format('grant select, insert, update, delete on %s to worker', target);
        execute format('grant select on %s to admin', target);
      end $$;

    -- Tables of the platform itself, of no tenant.
    create procedure declare_platform(target regclass, app_privileges text) language plpgsql as $$
      begin
        execute format('comment on table %s is %L', target, 'tenancy: platform');
        if app_privileges <> '' then
          execute format('grant %s on %s to app', app_privileges, target);
        end if;
        execute format('grant select, insert, update, delete on %s to worker', target);
        execute format('grant select on %s to admin', target);
      end $$;

    -- Month partitions from the last month to some months ahead; a definer's function so that the worker needs no right to create tables.
    create function make_partitions(months_ahead int) returns int
      language plpgsql security definer set search_path = public, pg_temp as $$
      declare
        parent text; month date; name text; made int := 0;
        this_month date := date_trunc('month', now() at time zone 'UTC')::date;
      begin
        perform pg_advisory_xact_lock(hashtext('make_partitions'));
        foreach parent in array array['clicks', 'orders'] loop
          for month in select generate_series(this_month - interval '6 months', this_month + make_interval(months => months_ahead), interval '1 month')::date loop
            name := format('%s_%s', parent, to_char(month, 'YYYY_MM'));
            if to_regclass('public.' || name) is null then
              execute format('create table public.%I partition of public.%I for values from (%L) to (%L)', name, parent,
                month::timestamp at time zone 'UTC', (month + interval '1 month')::timestamp at time zone 'UTC');
              call close_partition(('public.' || quote_ident(name))::regclass);
              made := made + 1;
            end if;
          end loop;
        end loop;
        return made;
      end $$;
    revoke all on function make_partitions from public;
    grant execute on function make_partitions to worker;
  `.execute(db)
}
