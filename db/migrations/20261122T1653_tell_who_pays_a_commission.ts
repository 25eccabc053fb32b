import { type Kysely, sql } from "kysely"

export async function up(db: Kysely<unknown>) {
  await sql`
    set local lock_timeout = '5s';

    -- What a program's payer was when a commission was earned; both of its parties ask, and the influencer reads no program_payers.
    create function payer_at_birth(merchant uuid, program uuid, commission uuid) returns text
      language sql stable security definer set search_path = public, pg_temp
      return coalesce((select p.payer from program_payers p
        where p.account_id = merchant and p.program_id = program and p.id < commission order by p.id desc limit 1), 'merchant');
    revoke all on function payer_at_birth from public;
    grant execute on function payer_at_birth to app, worker, admin;
  `.execute(db)
}
