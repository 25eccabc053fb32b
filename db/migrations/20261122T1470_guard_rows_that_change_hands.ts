import { type Kysely, sql } from "kysely"

export async function up(db: Kysely<unknown>) {
  await sql`
    set local lock_timeout = '5s';

    -- Whose row it was counts as much as whose it becomes, or an update could take a row from its owner.
    create or replace function guard_published_write() returns trigger language plpgsql as $$
      declare
        was uuid := case when tg_op <> 'INSERT' then (to_jsonb(old) ->> tg_argv[0])::uuid else current_account_id() end;
        becomes uuid := case when tg_op <> 'DELETE' then (to_jsonb(new) ->> tg_argv[0])::uuid else current_account_id() end;
      begin
        if current_user = 'app'
          and (was is distinct from current_account_id() or becomes is distinct from current_account_id()
               or current_account_id() is null) then
          raise exception 'a row of another account in %', tg_table_name using errcode = 'insufficient_privilege';
        end if;
        return case when tg_op = 'DELETE' then old else new end;
      end $$;

    -- An influencer may apply, apply again or leave, never decide, and never undo a ban.
    create or replace function guard_enrollment_act() returns trigger language plpgsql as $$
      begin
        if current_user = 'app' and current_account_id() = new.influencer_account_id
          and ((tg_op = 'UPDATE' and old.status = 'banned')
            or not (new.status in ('pending', 'left')
              or (new.status = 'approved' and new.decided_by is null
                  and (select approval from programs where id = new.program_id) = 'automatic'))) then
          raise exception 'an influencer may not decide an enrollment' using errcode = 'insufficient_privilege';
        end if;
        return new;
      end $$;
  `.execute(db)
}
