import { type Kysely, sql } from "kysely"

export async function up(db: Kysely<unknown>) {
  await sql`
    set local lock_timeout = '5s';

    -- The last words of each side, so that what is unread is known without reading any message.
    alter table threads add last_by_merchant uuid, add last_by_influencer uuid,
      add started_by_account_id uuid not null, add check (started_by_account_id in (merchant_account_id, influencer_account_id));
    create policy own_start on threads as restrictive for insert to app
      with check (started_by_account_id = (select current_account_id()));
    -- Moved by the messages themselves, never by a session.
    revoke update on threads from app;

    -- Whoever writes waits for a block that is being written, and a block for who is writing.
    create function lock_talk(merchant uuid, influencer uuid) returns void language sql volatile
      begin atomic
        select pg_advisory_xact_lock(hashtextextended('talk:' || merchant || '/' || influencer, 0));
      end;

    create function refuse_while_blocked() returns trigger language plpgsql as $$
      begin
        perform lock_talk(new.merchant_account_id, new.influencer_account_id);
        if exists (select from conversation_blocks b where b.merchant_account_id = new.merchant_account_id
                     and b.influencer_account_id = new.influencer_account_id and b.lifted_at is null) then
          raise exception 'the conversation is blocked' using errcode = 'insufficient_privilege';
        end if;
        return new;
      end $$;
    create trigger blocked before insert on threads for each row execute function refuse_while_blocked();
    create trigger blocked before insert on messages for each row execute function refuse_while_blocked();

    create function wait_for_talk() returns trigger language plpgsql as $$
      begin
        perform lock_talk(new.merchant_account_id, new.influencer_account_id);
        return new;
      end $$;
    create trigger alone before insert on conversation_blocks for each row execute function wait_for_talk();

    create function move_thread() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
      begin
        update threads set last_message_at = new.sent_at,
          last_by_merchant = case when new.author_account_id = merchant_account_id then new.id else last_by_merchant end,
          last_by_influencer = case when new.author_account_id = influencer_account_id then new.id else last_by_influencer end
        where merchant_account_id = new.merchant_account_id and id = new.thread_id;
        perform pg_notify('threads_changed', new.thread_id::text);
        return new;
      end $$;
    create trigger moves_thread after insert on messages for each row execute function move_thread();

    -- Reading shows the writer that it was read; a scan shows a file.
    create function tell_reading() returns trigger language plpgsql as $$
      begin
        perform pg_notify('threads_changed', new.thread_id::text);
        return new;
      end $$;
    create trigger tells_reading after insert or update of read_until on thread_readings
      for each row execute function tell_reading();
    create function tell_scan() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
      begin
        perform pg_notify('threads_changed', thread_id::text) from messages
          where merchant_account_id = new.merchant_account_id and id = new.message_id;
        return new;
      end $$;
    create trigger tells_scan after update of scan on message_attachments for each row execute function tell_scan();
    create function tell_block() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
      begin
        perform pg_notify('threads_changed', id::text) from threads
          where merchant_account_id = new.merchant_account_id and influencer_account_id = new.influencer_account_id;
        return new;
      end $$;
    create trigger tells_block after insert or update of lifted_at on conversation_blocks
      for each row execute function tell_block();

    -- The one column that a session changes of a block.
    revoke update on conversation_blocks from app;
    grant update (lifted_at) on conversation_blocks to app;

    alter table message_attachments
      add position int not null default 0,
      add width int, add height int, add scan_detail text, add erased_at timestamptz,
      -- A small picture of a picture, so that a phone does not fetch what nobody opens.
      add thumbnail_id uuid, add foreign key (owner_account_id, thumbnail_id) references stored_files (account_id, id),
      add check (media_type in ('image/jpeg', 'application/pdf'));
    create policy own_files on message_attachments as restrictive for insert to app
      with check (owner_account_id = (select current_account_id()));

    create policy own_report on thread_reports as restrictive for insert to app
      with check (reported_by_account_id = (select current_account_id()));

    -- Where the other side has read to, without saying who of it.
    create function resolve_thread_seen(thread uuid) returns uuid
      language sql stable security definer set search_path = public, pg_temp
      begin atomic
        select r.read_until from threads t
        join thread_readings r on r.thread_id = t.id and r.account_id in (t.merchant_account_id, t.influencer_account_id)
        where t.id = thread and current_account_id() in (t.merchant_account_id, t.influencer_account_id)
          and r.account_id <> current_account_id() and r.read_until is not null
        order by r.read_until desc limit 1;
      end;
    revoke all on function resolve_thread_seen from public;
    grant execute on function resolve_thread_seen to app;

    -- A file sent by the other side is sealed in its account: its key comes with the right to read the message.
    create function resolve_message_attachment(attachment uuid, is_small boolean)
      returns table (account_id uuid, file_id uuid, key_version int, wrapped_key bytea)
      language sql stable security definer set search_path = public, pg_temp
      begin atomic
        select f.account_id, f.id, f.key_version, f.wrapped_key
        from message_attachments a
        join stored_files f on f.account_id = a.owner_account_id
          and f.id = case when is_small then a.thumbnail_id else a.file_id end
        where a.id = attachment and current_account_id() in (a.merchant_account_id, a.influencer_account_id)
          and a.scan in ('clean', 'not_scanned') and a.erased_at is null and f.deleted_at is null;
      end;
    revoke all on function resolve_message_attachment from public;
    grant execute on function resolve_message_attachment to app;

    -- Staff read what was reported, as it was until the report was closed; who has read what is not theirs to see.
    drop policy reported_only on messages;
    create policy reported_only on messages as restrictive for select to admin using (exists (
      select from thread_reports r where r.merchant_account_id = messages.merchant_account_id
        and r.thread_id = messages.thread_id and messages.sent_at <= coalesce(r.closed_at, 'infinity')));
    create policy reported_only on threads as restrictive for select to admin using (exists (
      select from thread_reports r where r.merchant_account_id = threads.merchant_account_id and r.thread_id = threads.id));
    create policy reported_only on message_attachments as restrictive for select to admin using (exists (
      select from messages m where m.merchant_account_id = message_attachments.merchant_account_id
        and m.id = message_attachments.message_id));
    revoke select on thread_readings from admin;
    revoke update on thread_reports from admin;
    grant update (closed_by, closed_at, outcome) on thread_reports to admin;

    create index thread_reports_queue on thread_reports (reported_at) where closed_at is null;
    create index message_attachments_file on message_attachments (owner_account_id, file_id);
    create index messages_sent on messages (sent_at);
    create index conversation_blocks_influencer on conversation_blocks (influencer_account_id) where lifted_at is null;
  `.execute(db)
  await sql`
    insert into retention_rules (subject, days, source, source_ar, valid_from)
    values ('messages', 1095, ${"Choix de la plateforme : la durée la plus courte qui suffit (loi 09-08)."},
            ${"اختيار المنصة: أقصر مدة كافية (القانون رقم 09.08)."}, '2026-11-22')`.execute(db)
}
