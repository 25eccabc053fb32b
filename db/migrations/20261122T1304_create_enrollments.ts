import { type Kysely, sql } from "kysely"

export async function up(db: Kysely<unknown>) {
  await sql`
    create table enrollments (
      merchant_account_id   uuid not null references accounts,
      influencer_account_id uuid not null references accounts,
      id                    uuid not null default uuidv7(),
      program_id            uuid not null,
      status                text not null default 'pending' check (status in ('pending', 'approved', 'rejected', 'left', 'banned')),
      message               text,
      terms_version         int not null,
      terms_accepted_at     timestamptz not null default now(),
      decided_at            timestamptz,
      decided_by            uuid references auth.users,
      decision_reason       text,
      ended_at              timestamptz,
      created_at            timestamptz not null default now(),
      primary key (merchant_account_id, id),
      unique (id),
      unique (merchant_account_id, influencer_account_id, id),
      unique (program_id, influencer_account_id),
      foreign key (merchant_account_id, program_id) references programs (account_id, id),
      check ((status = 'pending') = (decided_at is null))
    );
    create index enrollments_inbox on enrollments (merchant_account_id, program_id, status, created_at desc);
    create index enrollments_mine on enrollments (influencer_account_id, created_at desc);
    call declare_shared('enrollments', 'select, insert, update');

    -- Both sides read the row; an influencer may apply, apply again or leave, never decide.
    create function guard_enrollment_act() returns trigger language plpgsql as $$
      begin
        if current_user = 'app' and current_account_id() = new.influencer_account_id
          and not (new.status in ('pending', 'left')
            or (new.status = 'approved' and new.decided_by is null
                and (select approval from programs where id = new.program_id) = 'automatic')) then
          raise exception 'an influencer may not decide an enrollment' using errcode = 'insufficient_privilege';
        end if;
        return new;
      end $$;
    create trigger guard_act before insert or update on enrollments for each row execute function guard_enrollment_act();

    create table promo_codes (
      merchant_account_id   uuid not null,
      influencer_account_id uuid not null,
      id                    uuid not null default uuidv7(),
      enrollment_id         uuid not null,
      code                  text not null,
      folded_code           text not null,
      created_at            timestamptz not null default now(),
      retired_at            timestamptz,
      primary key (merchant_account_id, id),
      unique (merchant_account_id, folded_code),
      foreign key (merchant_account_id, influencer_account_id, enrollment_id)
        references enrollments (merchant_account_id, influencer_account_id, id)
    );
    create index promo_codes_mine on promo_codes (influencer_account_id);
    call declare_shared('promo_codes', 'select, insert, update');

    create table links (
      merchant_account_id   uuid not null,
      influencer_account_id uuid not null,
      id                    uuid not null default uuidv7(),
      code                  text not null unique,
      enrollment_id         uuid not null,
      program_id            uuid not null,
      product_id            uuid not null,
      sub_id                text check (length(sub_id) <= 64),
      utm                   jsonb not null default '{}',
      created_at            timestamptz not null default now(),
      archived_at           timestamptz,
      primary key (merchant_account_id, id),
      unique (id),
      foreign key (merchant_account_id, influencer_account_id, enrollment_id)
        references enrollments (merchant_account_id, influencer_account_id, id),
      foreign key (merchant_account_id, program_id) references programs (account_id, id),
      foreign key (merchant_account_id, product_id) references products (account_id, id)
    );
    create index links_mine on links (influencer_account_id, created_at desc);
    call declare_shared('links', 'select, insert, update');

    -- What the redirect needs and no more: where to, whose, and whether it may still be followed.
    create function resolve_link(link_code text)
      returns table (link_id uuid, merchant_account_id uuid, influencer_account_id uuid, program_id uuid, product_id uuid,
                     product_slug text, shop_url text, utm jsonb, available boolean)
      language sql stable security definer set search_path = public, pg_temp
      begin atomic
        select l.id, l.merchant_account_id, l.influencer_account_id, l.program_id, l.product_id, p.slug, p.shop_url, l.utm,
               l.archived_at is null and p.archived_at is null and p.published_at is not null
                 and a.closed_at is null and not is_suspended(a.id)
        from links l
        join products p on p.account_id = l.merchant_account_id and p.id = l.product_id
        join accounts a on a.id = l.merchant_account_id
        where l.code = link_code;
      end;
    revoke all on function resolve_link from public;
    grant execute on function resolve_link to app, clicks, worker;
  `.execute(db)
}
