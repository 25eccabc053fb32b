import { type Kysely, sql } from "kysely"

export async function up(db: Kysely<unknown>) {
  await sql`
    set local lock_timeout = '5s';

    -- Only a merchant invites, and only an influencer asks for a sample.
    create policy merchant_invites on program_invitations as restrictive for insert to app
      with check (merchant_account_id = (select current_account_id()));
    create policy influencer_asks on sample_requests as restrictive for insert to app
      with check (influencer_account_id = (select current_account_id()));

    -- What was promised is what is accepted.
    create function keep_promise() returns trigger language plpgsql as $$
      begin
        if (new.merchant_account_id, new.influencer_account_id, new.program_id, new.sent_at)
             is distinct from (old.merchant_account_id, old.influencer_account_id, old.program_id, old.sent_at)
           or (new.reward_kind, new.rate_bp, new.amount_cents) is distinct from (old.reward_kind, old.rate_bp, old.amount_cents)
           or (old.state <> 'sent' and new.state is distinct from old.state) then
          raise exception 'an invitation is answered once, as it was sent' using errcode = 'insufficient_privilege';
        end if;
        return new;
      end $$;
    create trigger keep_promise before update on program_invitations for each row execute function keep_promise();
    create index program_invitations_sent on program_invitations (merchant_account_id, id desc);
    create index program_invitations_due on program_invitations (expires_at) where state = 'sent';

    -- Whether influencers may ask for a product of the program to try it.
    alter table programs add offers_samples boolean not null default false;
    create index sample_requests_received on sample_requests (merchant_account_id, id desc);
    create index sample_requests_due on sample_requests (requested_at) where ended_at is null;

    -- The list that a search was made in; the same search is saved once by one person.
    alter table saved_searches add list text not null check (list in ('marketplace', 'discover', 'creators'));
    alter table saved_searches add unique (account_id, user_id, list, query);
  `.execute(db)
}
