import { type Kysely, sql } from "kysely"

export async function up(db: Kysely<unknown>) {
  await sql`
    set local lock_timeout = '5s';

    -- CGI art. 145 wants the number of the professional tax on an invoice; a merchant's stands in its file.
    alter table seller_notices add professional_tax text check (length(professional_tax) between 1 and 40);

    -- Staff say who the platform is, and rewrite nobody else.
    grant insert, update on seller_notices to admin;
    create function guard_staff_notice() returns trigger language plpgsql as $$
      begin
        if current_user = 'admin' and new.account_id <> '00000000-0000-7000-8000-000000000001' then
          raise exception 'a seller notice of a tenant' using errcode = 'insufficient_privilege';
        end if;
        return new;
      end $$;
    create trigger guard_staff_notice before insert or update on seller_notices
      for each row execute function guard_staff_notice();

    -- The account from which the platform pays; the last one counts, the others tell from where it paid before.
    create table platform_bank_accounts (
      account_id    uuid not null references accounts check (account_id = '00000000-0000-7000-8000-000000000001'),
      id            uuid not null default uuidv7(),
      holder_sealed bytea not null,
      rib_sealed    bytea not null,
      rib_shown     text not null,
      recorded_by   uuid not null references auth.users,
      recorded_at   timestamptz not null,
      primary key (account_id, id)
    );
    call declare_platform('platform_bank_accounts', '');
    grant insert on platform_bank_accounts to admin;
    create trigger never_rewritten before update on platform_bank_accounts
      for each row execute function refuse_change();
  `.execute(db)
}
