import { type Kysely, sql } from "kysely"

export async function up(db: Kysely<unknown>) {
  await sql`
    set local lock_timeout = '5s';

    grant insert on audit_entries to admin;
    grant insert, select on mail_deliveries to admin;

    -- The back-office announces its acts by jobs like everybody, and puts a dead job back on its queue.
    grant execute on all functions in schema pgboss to admin;
    grant insert on pgboss.job, pgboss.job_common to admin;
    grant update, delete on pgboss.job, pgboss.job_common to admin;
  `.execute(db)
}
