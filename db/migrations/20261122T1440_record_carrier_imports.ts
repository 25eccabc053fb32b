import { type Kysely, sql } from "kysely"

export async function up(db: Kysely<unknown>) {
  await sql`
    -- A carrier's file names shoppers: its text is sealed, and erased once it is applied.
    create table carrier_imports (
      account_id   uuid not null references accounts,
      id           uuid not null default uuidv7(),
      file_name    text not null check (length(file_name) <= 200),
      encoding     text not null,
      text_sealed  bytea,
      columns      jsonb not null,
      meanings     jsonb not null default '{}',
      line_count   int not null,
      created_by   uuid not null references auth.users,
      created_at   timestamptz not null default now(),
      requested_by uuid references auth.users,
      requested_at timestamptz,
      applied_at   timestamptz,
      primary key (account_id, id),
      check ((requested_at is null) = (requested_by is null)),
      check (applied_at is null or requested_at is not null)
    );
    create index carrier_imports_recent on carrier_imports (account_id, created_at desc, id desc);
    call declare_owned('carrier_imports', 'select, insert, update');

    -- The report: what each line became; nothing of the shopper is in it.
    create table carrier_import_lines (
      account_id uuid not null,
      import_id  uuid not null,
      line       int not null,
      reference  text,
      status     text,
      outcome    text not null check (outcome in
        ('changed', 'known', 'ignored', 'unknown_reference', 'unknown_status', 'no_reference', 'bad_date',
         'date_ahead', 'date_before_order', 'broken')),
      event_type text,
      order_id   uuid,
      amount_differs boolean not null default false,
      primary key (account_id, import_id, line),
      foreign key (account_id, import_id) references carrier_imports (account_id, id)
    );
    call declare_owned('carrier_import_lines', 'select, insert');
  `.execute(db)
}
