import { type Kysely, sql } from "kysely"

export async function up(db: Kysely<unknown>) {
  await sql`
    set local lock_timeout = '5s';

    -- A commission is its program's payer's of the day on which it was earned, whoever pays the program later.
    alter table commissions add payer text not null default 'merchant' check (payer in ('merchant', 'platform'));

    create function take_payer_of_program() returns trigger
      language plpgsql security definer set search_path = public, pg_temp as $$
      begin
        select g.payer into strict new.payer
        from conversions v join programs g on g.account_id = v.merchant_account_id and g.id = v.program_id
        where v.merchant_account_id = new.merchant_account_id and v.id = new.conversion_id;
        return new;
      end $$;
    revoke all on function take_payer_of_program from public;
    create trigger take_payer before insert on commissions for each row execute function take_payer_of_program();
    create trigger frozen before update of payer on commissions for each row execute function refuse_change();
  `.execute(db)
}
