import { type Kysely, sql } from "kysely"

export async function up(db: Kysely<unknown>) {
  await sql`
    set local lock_timeout = '5s';

    -- After a paid commission each side may rate the other, once an enrollment; seen when both have, or a fortnight later.
    create table reviews (
      merchant_account_id   uuid not null,
      influencer_account_id uuid not null,
      id                    uuid not null default uuidv7(),
      enrollment_id         uuid not null,
      author_account_id     uuid not null,
      written_by            uuid not null references auth.users,
      stars                 int not null check (stars between 1 and 5),
      words                 text check (length(words) <= 1000),
      written_at            timestamptz not null default now(),
      shown_at              timestamptz,
      hidden_at             timestamptz,
      hidden_reason         text,
      primary key (merchant_account_id, id),
      unique (merchant_account_id, enrollment_id, author_account_id),
      foreign key (merchant_account_id, influencer_account_id, enrollment_id)
        references enrollments (merchant_account_id, influencer_account_id, id),
      check (author_account_id in (merchant_account_id, influencer_account_id))
    );
    call declare_shared('reviews', 'select, insert, update');
    create index reviews_to_show on reviews (written_at) where shown_at is null;
    create index reviews_of_influencer on reviews (influencer_account_id, shown_at desc);
    -- Until it is shown, and once it is hidden, a review is its author's alone.
    create policy own_or_shown on reviews as restrictive for select to app
      using (author_account_id = (select current_account_id()) or (shown_at is not null and hidden_at is null));
    create policy own_review on reviews as restrictive for insert to app
      with check (author_account_id = (select current_account_id()));
    create policy own_review_edit on reviews as restrictive for update to app
      using (author_account_id = (select current_account_id()));
    grant update (hidden_at, hidden_reason) on reviews to admin;

    -- Its author writes words and stars until others see them; when that is, is not the author's to say.
    create function guard_review() returns trigger language plpgsql as $$
      begin
        if current_user = 'app' and (new.shown_at is not null or new.hidden_at is not null or (tg_op = 'UPDATE' and
          (old.shown_at is not null or old.hidden_at is not null or (new.id, new.enrollment_id, new.author_account_id,
            new.merchant_account_id, new.influencer_account_id) is distinct from (old.id, old.enrollment_id,
            old.author_account_id, old.merchant_account_id, old.influencer_account_id)))) then
          raise exception 'a review that is shown stays as it is' using errcode = 'insufficient_privilege';
        end if;
        return new;
      end $$;
    create trigger guard_act before insert or update on reviews for each row execute function guard_review();

    -- What everybody may read of what was said of an account.
    create function resolve_reviews(subject uuid, at_most int)
      returns table (id uuid, author_name text, author_kind text, stars int, words text, written_at timestamptz)
      language sql stable security definer set search_path = public, pg_temp
      begin atomic
        select r.id, a.name, a.kind, r.stars, r.words, r.written_at
        from reviews r join accounts a on a.id = r.author_account_id
        where subject in (r.merchant_account_id, r.influencer_account_id) and r.author_account_id <> subject
          and r.shown_at is not null and r.hidden_at is null
        order by r.shown_at desc, r.id desc limit least(at_most, 50);
      end;
    revoke all on function resolve_reviews from public;
    grant execute on function resolve_reviews to app, worker, admin;

    -- What everybody sees of an account's reviews: counted from rows by a job.
    create table ratings (
      account_id uuid primary key references accounts,
      reviews    int not null,
      stars_sum  int not null,
      counted_at timestamptz not null
    );
    call declare_published('ratings', 'account_id', 'select');

    -- The number in what is told of an order, or all that is told: « Commande n° 77, Casablanca » and « #77 » are one order.
    create function order_number(told text) returns text language sql immutable parallel safe
      begin atomic
        with plain as (select lower(translate(normalize(translate(told, 'º№', '°#'), nfkc),
          '٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹', '01234567890123456789')) as words)
        select coalesce(
          substring(words from '(?:^|[[:space:]])(?:#|n°|num[eé]ro[[:space:]]|رقم[[:space:]])[[:space:]:.]*([^[:space:],;،]+)'),
          nullif(regexp_replace(regexp_replace(words,
            '^[[:space:]]*(?:commande|order|الطلبية|طلبية|الطلب|طلب)[[:space:]:]+', ''), '[[:space:]]+', '', 'g'), ''),
          words)
        from plain;
      end;
    create index order_keys_told on order_keys (account_id, order_number(external_id));

    -- An influencer contests an order that was reversed or not credited.
    create table disputes (
      merchant_account_id   uuid not null references accounts,
      influencer_account_id uuid not null references accounts,
      id                    uuid not null default uuidv7(),
      enrollment_id         uuid not null,
      kind                  text not null check (kind in ('reversed', 'uncredited')),
      -- The commission that was taken back.
      commission_id         uuid,
      order_id              uuid,
      -- As the influencer knows the order, where it cannot be picked.
      order_told            text check (length(order_told) between 1 and 200),
      ordered_on            date not null,
      -- What the order would have earned, by the rule that was in force; unknown where no rule speaks of it.
      claimed_cents         bigint check (claimed_cents > 0),
      state                 text not null default 'open' check (state in
        ('open', 'refused', 'escalated', 'accepted', 'dismissed', 'withdrawn')),
      words                 text not null check (length(words) between 10 and 2000),
      opened_by             uuid not null references auth.users,
      opened_at             timestamptz not null,
      answer_by             timestamptz not null,
      answer                text check (length(answer) between 3 and 2000),
      answered_by           uuid references auth.users,
      answered_at           timestamptz,
      escalate_by           timestamptz,
      -- By whom: nobody when the answer was late.
      escalated_by          uuid references auth.users,
      escalated_at          timestamptz,
      decided_as            text check (decided_as in ('merchant', 'staff', 'system')),
      decided_by            uuid references auth.users,
      decided_at            timestamptz,
      decision              text check (length(decision) between 3 and 2000),
      -- Why more is given than the order would have earned.
      above_reason          text check (length(above_reason) between 3 and 500),
      awarded_cents         bigint check (awarded_cents > 0),
      withdrawn_at          timestamptz,
      primary key (merchant_account_id, id),
      unique (merchant_account_id, influencer_account_id, id),
      foreign key (merchant_account_id, influencer_account_id, enrollment_id)
        references enrollments (merchant_account_id, influencer_account_id, id),
      foreign key (merchant_account_id, commission_id) references commissions (merchant_account_id, id),
      foreign key (merchant_account_id, order_id) references order_keys (account_id, order_id),
      check ((kind = 'reversed') = (commission_id is not null)),
      check (num_nonnulls(order_id, order_told) = 1),
      check ((state = 'accepted') = (awarded_cents is not null)),
      check ((state in ('accepted', 'dismissed')) = (decided_at is not null)),
      check ((decided_at is null) = (decided_as is null)),
      check ((state = 'withdrawn') = (withdrawn_at is not null)),
      check (kind = 'uncredited' or claimed_cents is not null),
      check (awarded_cents is null or decided_as = 'merchant' or awarded_cents <= claimed_cents or above_reason is not null)
    );
    -- An order is contested once; one that was taken back may be opened again.
    create unique index disputes_of_order on disputes (merchant_account_id, influencer_account_id, order_id)
      where order_id is not null and state <> 'withdrawn';
    create unique index disputes_of_told_order on disputes (merchant_account_id, influencer_account_id, order_number(order_told))
      where order_told is not null and state <> 'withdrawn';
    create index disputes_mine on disputes (influencer_account_id, id desc);
    create index disputes_unanswered on disputes (answer_by) where state = 'open';
    create index disputes_refused on disputes (escalate_by) where state = 'refused';
    create index disputes_escalated on disputes (escalated_at) where state = 'escalated';
    call declare_shared('disputes', 'select, insert, update');
    grant update (state, decided_as, decided_by, decided_at, decision, above_reason, awarded_cents) on disputes to admin;

    -- Each side does its own acts: the influencer opens, escalates and withdraws; the merchant answers; neither decides.
    create function guard_dispute_act() returns trigger language plpgsql as $$
      begin
        if current_user <> 'app' then return new; end if;
        if tg_op = 'INSERT' then
          if new.state <> 'open' or current_account_id() <> new.influencer_account_id then
            raise exception 'only an influencer opens a dispute' using errcode = 'insufficient_privilege';
          end if;
          return new;
        end if;
        if (new.merchant_account_id, new.influencer_account_id, new.id, new.enrollment_id, new.kind, new.commission_id, new.order_id,
            new.order_told, new.ordered_on, new.claimed_cents, new.words, new.opened_by, new.opened_at, new.answer_by)
          is distinct from
           (old.merchant_account_id, old.influencer_account_id, old.id, old.enrollment_id, old.kind, old.commission_id, old.order_id,
            old.order_told, old.ordered_on, old.claimed_cents, old.words, old.opened_by, old.opened_at, old.answer_by)
          or not (case when current_account_id() = new.influencer_account_id
            then ((old.state in ('open', 'refused', 'escalated') and new.state = 'withdrawn')
                or (old.state = 'refused' and new.state = 'escalated'))
              and (new.answer, new.answered_by, new.answered_at, new.escalate_by)
                is not distinct from (old.answer, old.answered_by, old.answered_at, old.escalate_by)
            else old.state = 'open' and (new.state = 'refused' or (new.state = 'accepted' and new.decided_as = 'merchant')) end) then
          raise exception 'not this side''s act on a dispute' using errcode = 'insufficient_privilege';
        end if;
        return new;
      end $$;
    create trigger guard_act before insert or update on disputes for each row execute function guard_dispute_act();

    create table dispute_evidence (
      merchant_account_id   uuid not null,
      influencer_account_id uuid not null,
      dispute_id            uuid not null,
      id                    uuid not null default uuidv7(),
      owner_account_id      uuid not null,
      file_id               uuid not null,
      name                  text not null check (length(name) between 1 and 200),
      media_type            text not null check (media_type in ('image/jpeg', 'application/pdf')),
      bytes                 bigint not null,
      scan                  text not null default 'waiting' check (scan in ('waiting', 'clean', 'infected', 'not_scanned')),
      scan_detail           text,
      added_by              uuid not null references auth.users,
      added_at              timestamptz not null default now(),
      erased_at             timestamptz,
      primary key (merchant_account_id, id),
      foreign key (merchant_account_id, influencer_account_id, dispute_id)
        references disputes (merchant_account_id, influencer_account_id, id),
      foreign key (owner_account_id, file_id) references stored_files (account_id, id)
    );
    create index dispute_evidence_of_dispute on dispute_evidence (merchant_account_id, dispute_id);
    call declare_shared('dispute_evidence', 'select, insert');
    create policy own_evidence on dispute_evidence as restrictive for insert to app
      with check (owner_account_id = (select current_account_id()));

    -- The keys of a dispute's files for either party: each is sealed in the account of whoever sent it.
    create function resolve_dispute_evidence(dispute uuid)
      returns table (id uuid, name text, media_type text, scan text, erased_at timestamptz,
                     account_id uuid, file_id uuid, key_version int, wrapped_key bytea)
      language sql stable security definer set search_path = public, pg_temp
      begin atomic
        select e.id, e.name, e.media_type, e.scan, e.erased_at, f.account_id, f.id, f.key_version, f.wrapped_key
        from dispute_evidence e join stored_files f on f.account_id = e.owner_account_id and f.id = e.file_id
        where e.dispute_id = dispute and current_account_id() in (e.merchant_account_id, e.influencer_account_id)
        order by e.id;
      end;
    revoke all on function resolve_dispute_evidence from public;
    grant execute on function resolve_dispute_evidence to app;

    -- Orders that nobody was credited with although they carry this influencer's code or came by its link.
    create index orders_uncredited on orders (account_id, placed_at desc)
      where not credited and (promo_code is not null or click_id is not null);
    create function resolve_uncredited_orders(since timestamptz, only_order uuid)
      returns table (account_id uuid, enrollment_id uuid, order_id uuid, placed_at timestamptz, state text, reason text,
                     promo_code text, lines jsonb, discount_cents bigint)
      language sql stable security definer set search_path = public, pg_temp
      begin atomic
        select o.account_id, n.id, o.id, o.placed_at, o.state, o.attribution_reason, o.promo_code, o.lines, o.discount_cents
        from enrollments n join orders o on o.account_id = n.merchant_account_id
        where n.influencer_account_id = current_account_id() and o.placed_at >= since
          and (only_order is null or o.id = only_order) and not o.credited and (o.promo_code is not null or o.click_id is not null)
          and (exists (select from promo_codes c where c.merchant_account_id = n.merchant_account_id and c.enrollment_id = n.id
                 and c.folded_code = replace(lower(o.promo_code), ' ', ''))
            or exists (select from clicks k join links l on l.merchant_account_id = k.merchant_account_id and l.id = k.link_id
                 where k.id = o.click_id and k.at = uuid_extract_timestamp(o.click_id) and l.enrollment_id = n.id))
        order by o.placed_at desc, o.id limit 200;
      end;
    revoke all on function resolve_uncredited_orders from public;
    grant execute on function resolve_uncredited_orders to app;

    -- The influencer's own order by the number that it tells, with the commission where it was credited.
    create function resolve_told_order(merchant uuid, told text) returns table (order_id uuid, commission_id uuid)
      language sql stable security definer set search_path = public, pg_temp
      begin atomic
        select k.order_id, c.id
        from order_keys k
        left join conversions v on v.merchant_account_id = k.account_id and v.order_id = k.order_id
          and v.influencer_account_id = current_account_id()
        left join commissions c on c.merchant_account_id = v.merchant_account_id and c.conversion_id = v.id
        where k.account_id = merchant and order_number(k.external_id) = order_number(told)
          and (c.id is not null or exists (select from resolve_uncredited_orders(k.placed_at, k.order_id)))
        order by k.placed_at desc, k.order_id limit 1;
      end;
    revoke all on function resolve_told_order from public;
    grant execute on function resolve_told_order to app;

    -- Whether the influencer contests this order already, picked or told.
    create function is_contested(merchant uuid, ordered uuid) returns boolean
      language sql stable security definer set search_path = public, pg_temp
      begin atomic
        select exists (select from disputes d join order_keys k on k.account_id = d.merchant_account_id
          where d.merchant_account_id = merchant and d.influencer_account_id = current_account_id()
            and d.state <> 'withdrawn' and k.order_id = ordered
            and (d.order_id = ordered or order_number(d.order_told) = order_number(k.external_id)));
      end;
    revoke all on function is_contested from public;
    grant execute on function is_contested to app;
  `.execute(db)
}
