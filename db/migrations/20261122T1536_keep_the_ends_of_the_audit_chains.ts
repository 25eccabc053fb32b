import { type Kysely, sql } from "kysely"

export async function up(db: Kysely<unknown>) {
  await sql`
    set local lock_timeout = '5s';

    -- Where a chain ends is what tells that entries were cut from it: it changes when an entry is written, and not otherwise.
    create function refuse_head_change() returns trigger language plpgsql as $$
      begin
        if pg_trigger_depth() < 2 then
          raise exception '% is written by the trigger of audit_entries alone', tg_table_name
            using errcode = 'insufficient_privilege';
        end if;
        return case when tg_op = 'DELETE' then old else new end;
      end $$;
    create trigger written_by_the_chain before insert or update or delete on audit_heads
      for each row execute function refuse_head_change();
    create trigger never_emptied before truncate on audit_heads for each statement execute function refuse_change();
  `.execute(db)
}
