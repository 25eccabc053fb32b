import { type Kysely, sql } from "kysely"

export async function up(db: Kysely<unknown>) {
  await sql`
    set local lock_timeout = '5s';

    -- The bank's paper for what was told by hand. One that was told for a single payout is its payee's to read as well; one
    -- for many names others, and is the payer's alone.
    create table payout_proofs (
      account_id  uuid not null references accounts,
      id          uuid not null default uuidv7(),
      batch_id    uuid not null,
      payout_id   uuid,
      file_id     uuid not null,
      name        text not null check (length(name) between 1 and 200),
      media_type  text not null check (media_type in ('image/jpeg', 'application/pdf')),
      bytes       bigint not null,
      scan        text not null default 'waiting' check (scan in ('waiting', 'clean', 'infected', 'not_scanned')),
      scan_detail text,
      sent_by     uuid not null references auth.users,
      sent_at     timestamptz not null,
      erased_at   timestamptz,
      primary key (account_id, id),
      foreign key (account_id, batch_id) references payout_batches (account_id, id),
      foreign key (account_id, payout_id) references payouts (merchant_account_id, id),
      foreign key (account_id, file_id) references stored_files (account_id, id)
    );
    create index payout_proofs_of_batch on payout_proofs (account_id, batch_id);
    call declare_owned('payout_proofs', 'select, insert');
    grant insert on payout_proofs, stored_files to admin;

    -- Which payouts a proof speaks of; a payout may have several, when the bank has paid it and sent it back.
    create table payout_proof_uses (
      account_id uuid not null,
      payout_id  uuid not null,
      proof_id   uuid not null,
      primary key (account_id, payout_id, proof_id),
      foreign key (account_id, payout_id) references payouts (merchant_account_id, id),
      foreign key (account_id, proof_id) references payout_proofs (account_id, id)
    );
    call declare_owned('payout_proof_uses', 'select, insert');
    grant insert on payout_proof_uses to admin;

    -- What a payee may read of its own payouts' proofs; the file itself is sealed in the payer's account.
    create function resolve_payout_proofs(payout uuid)
      returns table (id uuid, name text, media_type text, scan text, sent_at timestamptz, erased_at timestamptz,
                     account_id uuid, file_id uuid, key_version int, wrapped_key bytea)
      language sql stable security definer set search_path = public, pg_temp
      begin atomic
        select p.id, p.name, p.media_type, p.scan, p.sent_at, p.erased_at, f.account_id, f.id, f.key_version, f.wrapped_key
        from payouts o
        join payout_proofs p on p.account_id = o.merchant_account_id and p.payout_id = o.id
        join stored_files f on f.account_id = p.account_id and f.id = p.file_id
        where o.id = payout and o.influencer_account_id = current_account_id()
        order by p.id;
      end;
    revoke all on function resolve_payout_proofs from public;
    grant execute on function resolve_payout_proofs to app;
  `.execute(db)
}
