import { type Kysely, sql } from "kysely"

export async function up(db: Kysely<unknown>) {
  await sql`
    set local lock_timeout = '5s';

    -- A commission is earned by a conversion or awarded by an accepted dispute; of either, its program is known by itself.
    drop trigger take_payer on commissions;
    drop trigger frozen on commissions;
    alter table commissions
      alter conversion_id drop not null,
      add dispute_id uuid,
      add program_id uuid,
      add unique (merchant_account_id, dispute_id),
      add check (num_nonnulls(conversion_id, dispute_id) = 1),
      add foreign key (merchant_account_id, influencer_account_id, dispute_id)
        references disputes (merchant_account_id, influencer_account_id, id),
      add foreign key (merchant_account_id, program_id) references programs (account_id, id);
    update commissions c set program_id = v.program_id
      from conversions v where v.merchant_account_id = c.merchant_account_id and v.id = c.conversion_id;
    alter table commissions alter program_id set not null;
    create index commissions_of_program on commissions (merchant_account_id, program_id);

    create or replace function take_payer_of_program() returns trigger
      language plpgsql security definer set search_path = public, pg_temp as $$
      begin
        if new.dispute_id is null then
          select g.id, g.payer into strict new.program_id, new.payer
          from conversions v join programs g on g.account_id = v.merchant_account_id and g.id = v.program_id
          where v.merchant_account_id = new.merchant_account_id and v.id = new.conversion_id;
        else
          select g.id, g.payer into strict new.program_id, new.payer
          from disputes d
          join enrollments e on e.merchant_account_id = d.merchant_account_id and e.id = d.enrollment_id
          join programs g on g.account_id = e.merchant_account_id and g.id = e.program_id
          where d.merchant_account_id = new.merchant_account_id and d.id = new.dispute_id and d.state = 'accepted'
            and d.awarded_cents = new.amount_cents;
        end if;
        return new;
      end $$;
    create trigger take_payer before insert on commissions for each row execute function take_payer_of_program();
    create trigger frozen before update of payer, program_id, conversion_id, dispute_id on commissions
      for each row execute function refuse_change();
    grant insert on commissions to admin;
    grant insert on program_spend to admin;

    -- What stood reversed when it was accepted: of what its order gives back later, the award is relieved.
    alter table disputes add reversed_cents bigint check (reversed_cents >= 0),
      add check ((kind = 'reversed' and state = 'accepted') = (reversed_cents is not null));

    grant update (reversed_cents) on disputes to admin;

    -- What was decided is what was posted: it never changes.
    create function freeze_decision() returns trigger language plpgsql as $$
      begin
        raise exception 'a dispute that is over stays as it is' using errcode = 'insufficient_privilege';
      end $$;
    create trigger frozen before update on disputes for each row
      when (old.state in ('accepted', 'dismissed', 'withdrawn')) execute function freeze_decision();
  `.execute(db)
}
