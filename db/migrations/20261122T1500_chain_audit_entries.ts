import { type Kysely, sql } from "kysely"

export async function up(db: Kysely<unknown>) {
  await sql`
    set local lock_timeout = '5s';

    alter table audit_entries add sequence bigint, add entry_hash bytea;

    -- Where each account's chain ends: an entry cut from its end is missed here. Written by the trigger alone.
    create table audit_heads (
      account_id uuid primary key references accounts,
      sequence   bigint not null,
      entry_hash bytea not null
    );
    call declare_owned('audit_heads', 'select');
    revoke insert, update, delete on audit_heads from worker;

    create function audit_entry_hash(previous bytea, entry audit_entries) returns bytea language sql immutable
      return sha256(previous || convert_to(jsonb_build_array(
        entry.account_id, entry.id, entry.sequence, entry.actor_kind, entry.actor_id, entry.act, entry.subject_id,
        entry.details, extract(epoch from entry.at)::text)::text, 'UTF8'));

    -- A chain per account, so that one account's acts never wait for another's.
    create function chain_audit_entry() returns trigger language plpgsql security definer
      set search_path = public, pg_temp as $$
      declare
        head audit_heads;
      begin
        insert into audit_heads values (new.account_id, 0, '') on conflict do nothing;
        select * into head from audit_heads where account_id = new.account_id for update;
        new.sequence := head.sequence + 1;
        new.entry_hash := audit_entry_hash(head.entry_hash, new);
        update audit_heads set sequence = new.sequence, entry_hash = new.entry_hash where account_id = new.account_id;
        return new;
      end $$;
    revoke all on function chain_audit_entry from public;

    -- What was written before there was a chain enters it in the order of its ids.
    alter table audit_entries disable trigger append_only;
    do $$
      declare
        entry audit_entries;
        head audit_heads;
      begin
        for entry in select * from audit_entries order by account_id, id loop
          insert into audit_heads values (entry.account_id, 0, '') on conflict do nothing;
          select * into head from audit_heads where account_id = entry.account_id;
          entry.sequence := head.sequence + 1;
          entry.entry_hash := audit_entry_hash(head.entry_hash, entry);
          update audit_entries set sequence = entry.sequence, entry_hash = entry.entry_hash
            where account_id = entry.account_id and id = entry.id;
          update audit_heads set sequence = entry.sequence, entry_hash = entry.entry_hash
            where account_id = entry.account_id;
        end loop;
      end $$;
    alter table audit_entries enable trigger append_only;

    -- Whatever is sent for them, the trigger says what they are.
    alter table audit_entries alter sequence set not null, alter sequence set default 0,
      alter entry_hash set not null, alter entry_hash set default '';
    create unique index audit_entries_chain on audit_entries (account_id, sequence);
    create index audit_entries_at on audit_entries (at desc);
    create trigger chain before insert on audit_entries for each row execute function chain_audit_entry();
    create trigger never_emptied before truncate on audit_entries for each statement execute function refuse_change();

    -- The platform's own acts (a staff member made, a requirement edited) belong to the platform's account.
    insert into accounts (id, kind, name, slug)
      values ('00000000-0000-7000-8000-000000000001', 'platform', 'ShareYourSales', 'shareyoursales')
      on conflict do nothing;
  `.execute(db)
}
