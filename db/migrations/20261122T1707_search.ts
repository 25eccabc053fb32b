import { type Kysely, sql } from "kysely"

export async function up(db: Kysely<unknown>) {
  await sql`
    set local lock_timeout = '5s';
    create extension if not exists fuzzystrmatch;

    -- What has changed and is not indexed yet, a row a change, so that no writer waits for another: written by triggers with
    -- the change, emptied by the job. An account stands for everything it shows, a category for its products.
    create table search_changes (
      seq  bigint primary key generated always as identity,
      kind text not null check (kind in ('product', 'program', 'profile', 'account', 'category')),
      -- A uuid but for a category.
      id   text not null,
      at   timestamptz not null default now(),
      -- Every engine lacks it; or only this one, which could not be reached when the others took it.
      engine text check (engine = 'meilisearch')
    );
    call declare_platform('search_changes', '');

    create function latin_shape(folded text) returns text language sql immutable parallel safe
      return translate(folded, 'ابتثجحخدذرزسشصضطظعغفقكلمنهويء', 'abtcjhxderzsypqvw12fk3lmnoui4');

    -- One row a thing that can be found, kept narrow since a search reads thousands: what is long stands beside, out of line.
    create table search_documents (
      kind         text not null check (kind in ('product', 'program', 'profile')),
      id           uuid not null,
      account_id   uuid not null references accounts,
      -- Words as the analysis of src/search left them: those of the name and beside it, by which thousands are ordered; and all.
      head         tsvector not null default '',
      words        tsvector not null,
      -- Names alone, folded, to measure how much of them a query says.
      name_fr      text not null,
      name_ar      text not null,
      shape_ar     text not null generated always as (latin_shape(name_ar)) stored,
      -- 'category:robes', 'region:fes-meknes', 'price:100-250', and 'is:product': what it is filtered by and counted under.
      facets       text[] not null default '{}',
      price_cents  bigint,
      reward_bp    int,
      stars        real,
      days_to_pay  int,
      weight       real not null default 0,
      published_at timestamptz not null,
      indexed_at   timestamptz not null default now(),
      primary key (kind, id)
    ) with (toast_tuple_target = 128);
    alter table search_documents alter head set storage main, alter facets set storage main, alter words set storage external,
      alter name_fr set storage external, alter name_ar set storage external, alter shape_ar set storage external;
    create index search_documents_found on search_documents using gin (words, facets);
    create index search_documents_best on search_documents (kind, weight desc, published_at desc, id);
    create index search_documents_newest on search_documents (kind, published_at desc, id);
    create index search_documents_cheapest on search_documents (kind, price_cents, id);
    create index search_documents_dearest on search_documents (kind, price_cents desc nulls last, id);
    create index search_documents_reward on search_documents (kind, reward_bp desc nulls last, id);
    create index search_documents_rating on search_documents (kind, stars desc nulls last, id);
    create index search_documents_account on search_documents (account_id);
    call declare_platform('search_documents', 'select');

    -- How many things there are of each facet, so that looking around without a word counts nothing.
    create table search_counts (
      kind      text not null,
      facet     text not null,
      documents int not null,
      primary key (kind, facet)
    );
    call declare_platform('search_counts', 'select');

    create function count_search_documents() returns trigger language plpgsql as $$
      begin
        execute format('insert into search_counts as counted (kind, facet, documents)
          select kind, facet, sum(step) from (%s) steps group by kind, facet having sum(step) <> 0 order by kind, facet
          on conflict (kind, facet) do update set documents = counted.documents + excluded.documents',
          concat_ws(' union all ',
            case when tg_op <> 'INSERT' then 'select kind, unnest(facets) as facet, -1 as step from old_rows' end,
            case when tg_op <> 'DELETE' then 'select kind, unnest(facets) as facet, 1 as step from new_rows' end));
        return null;
      end $$;
    create trigger count_new after insert on search_documents referencing new table as new_rows
      for each statement execute function count_search_documents();
    create trigger count_changed after update on search_documents referencing old table as old_rows new table as new_rows
      for each statement execute function count_search_documents();
    create trigger count_gone after delete on search_documents referencing old table as old_rows
      for each statement execute function count_search_documents();

    -- The words of a folded text as written, as French stems, and as Arabic stems of what is left without article and particle.
    create function search_words(folded text, arabic text, weight "char") returns tsvector
      language sql immutable parallel safe
      return setweight(to_tsvector('simple', folded) || to_tsvector('french', folded) || to_tsvector('simple', arabic)
        || to_tsvector('arabic', arabic), weight);

    -- Every word of the index, to mend a misspelt one by.
    create table search_vocabulary (
      word      text primary key,
      stem      text not null,
      -- Its letters as Latin ones, since trigrams know no others; and its consonants, alike in either script.
      shape     text not null generated always as (latin_shape(word)) stored,
      sound     text not null,
      documents int not null
    );
    create index search_vocabulary_sound on search_vocabulary (sound);
    create index search_vocabulary_stem on search_vocabulary (stem);
    create index search_vocabulary_beginning on search_vocabulary (word text_pattern_ops);
    create index search_vocabulary_like on search_vocabulary using gin (shape gin_trgm_ops);
    call declare_platform('search_vocabulary', 'select');

    -- Words that mean the same to a shopper, across both languages and the Arabic of phones.
    create table search_synonyms (
      id    uuid primary key default uuidv7(),
      words text[] not null check (cardinality(words) between 2 and 20)
    );
    call declare_platform('search_synonyms', 'select');
    grant insert, update, delete on search_synonyms to admin;

    create table search_rebuilds (
      id         uuid primary key default uuidv7(),
      engine     text not null check (engine in ('postgres', 'meilisearch')),
      began_at   timestamptz not null default now(),
      -- When it last told how far it was; one that has been silent for minutes is dead.
      told_at    timestamptz not null default now(),
      documents  int not null default 0,
      expected   int not null default 0,
      ended_at   timestamptz,
      failure    text
    );
    create unique index search_rebuilds_under_way on search_rebuilds (engine) where ended_at is null;
    call declare_platform('search_rebuilds', '');
    grant insert, update on search_rebuilds to admin;
  `.execute(db)
}
