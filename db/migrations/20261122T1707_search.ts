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

    -- One row a thing that can be found: its words as the analysis of src/search left them, and what it is filtered by.
    create table search_documents (
      kind         text not null check (kind in ('product', 'program', 'profile')),
      id           uuid not null,
      account_id   uuid not null references accounts,
      document     jsonb not null,
      words        tsvector not null,
      -- Names alone, folded, to measure how much of them a query says.
      name_fr      text not null,
      name_ar      text not null,
      -- 'category:robes', 'region:fes-meknes', 'price:100-250': what it is filtered by and counted under.
      facets       text[] not null default '{}',
      price_cents  bigint,
      reward_bp    int,
      stars        real,
      days_to_pay  int,
      weight       real not null default 0,
      published_at timestamptz not null,
      indexed_at   timestamptz not null default now(),
      primary key (kind, id)
    );
    create index search_documents_words on search_documents using gin (words);
    create index search_documents_facets on search_documents using gin (facets);
    create index search_documents_newest on search_documents (kind, published_at desc, id);
    create index search_documents_account on search_documents (account_id);
    call declare_platform('search_documents', 'select');

    create function latin_shape(folded text) returns text language sql immutable parallel safe
      return translate(folded, 'ابتثجحخدذرزسشصضطظعغفقكلمنهويء', 'abtcjhxderzsypqvw12fk3lmnoui4');

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
