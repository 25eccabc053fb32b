import { type Kysely, sql } from "kysely"

export async function up(db: Kysely<unknown>) {
  await sql`
    -- What was sent, by the key of its cause: a job that runs twice sends once. No address is kept.
    create table mail_deliveries (
      key     text primary key check (length(key) between 1 and 200),
      sent_at timestamptz not null default now()
    );
    create index mail_deliveries_age on mail_deliveries (sent_at);
    call declare_platform('mail_deliveries', '');

    -- The address that waits for its owner to confirm it.
    alter table auth.users add column new_email text check (new_email = lower(new_email));

    -- A person who leaves takes their pending tokens along; the worker sweeps the rest.
    grant delete on auth.tokens to app;
  `.execute(db)
}
