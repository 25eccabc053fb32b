import { sql } from "kysely"
import type { Trx } from "#db/database.ts"
import type { FoundThing } from "../search-question.ts"
import { soundOf } from "../sound.ts"
import type { Thing } from "../thing.ts"
import { wordsOf } from "../words.ts"
import { indexedText } from "./indexed-text.ts"
import { kindMark } from "./kind-mark.ts"

/** Puts things into the index as they are now; one that stands there already is replaced. */
export async function putThings(trx: Trx, things: Thing[]) {
  if (things.length === 0) return
  const rows = JSON.stringify(things.map(rowOf))
  await sql`
    insert into search_documents (kind, id, account_id, head, words, name_fr, name_ar, facets, price_cents, reward_bp, stars,
      days_to_pay, weight, published_at)
    select kind, id, account_id, head, head || search_words(other_words, other_arabic, 'C'), name_fr, name_ar, facets,
      price_cents, reward_bp, stars, days_to_pay, weight, published_at
    from jsonb_to_recordset(${rows}::jsonb) as r (kind text, id uuid, account_id uuid, name_words text,
      name_arabic text, label_words text, label_arabic text, other_words text, other_arabic text, name_fr text, name_ar text,
      facets text[], price_cents bigint, reward_bp int, stars real,
      days_to_pay int, weight real, published_at timestamptz)
    cross join lateral (select search_words(name_words, name_arabic, 'A') || search_words(label_words, label_arabic, 'B')) as h (head)
    on conflict (kind, id) do update set head = excluded.head, words = excluded.words, name_fr = excluded.name_fr,
      name_ar = excluded.name_ar, facets = excluded.facets, price_cents = excluded.price_cents,
      reward_bp = excluded.reward_bp, stars = excluded.stars, days_to_pay = excluded.days_to_pay, weight = excluded.weight,
      published_at = excluded.published_at, indexed_at = now()`.execute(trx)
}

function rowOf(thing: Thing) {
  const name = indexedText([thing.nameFr, thing.nameAr])
  const labels = indexedText(thing.labels)
  const others = indexedText(thing.descriptions)
  return {
    ...{ kind: thing.kind, id: thing.id, account_id: thing.accountId },
    ...{ name_words: name.words, name_arabic: name.arabic, label_words: labels.words, label_arabic: labels.arabic },
    ...{ other_words: others.words, other_arabic: others.arabic },
    ...{ name_fr: indexedText([thing.nameFr]).words, name_ar: Object.values(indexedText([thing.nameAr])).join(" ") },
    ...{
      facets: [kindMark(thing.kind), ...thing.facets],
      price_cents: thing.priceCents === null ? null : Number(thing.priceCents),
      reward_bp: thing.rewardBp,
    },
    ...{ stars: thing.stars, days_to_pay: thing.daysToPay, weight: thing.weight, published_at: thing.publishedAt },
  }
}

/** Counts the words of the whole index anew. */
export async function countVocabulary(trx: Trx) {
  const { rows } = await sql<{ word: string; documents: number }>`
    select word, ndoc as documents
    from ts_stat('select to_tsvector(''simple'', name_fr || '' '' || name_ar) || ts_filter(head, ''{b}'') from search_documents')
    where length(word) > 2 and word !~ '^[0-9]+$'`.execute(trx)
  const counted = JSON.stringify(rows.map(({ word, documents }) => ({ word, documents, sound: soundOf(word) })))
  await sql`delete from search_vocabulary`.execute(trx)
  await sql`
    insert into search_vocabulary (word, stem, sound, documents)
    select word, coalesce((ts_lexize('french_stem', word))[1], word), sound, documents
    from jsonb_to_recordset(${counted}::jsonb) as counted (word text, sound text, documents int)`.execute(trx)
}

/** Words that the index has not seen yet, until it is counted anew. */
export async function addWords(trx: Trx, things: readonly Thing[]) {
  const texts = things.flatMap(({ nameFr, nameAr, labels }) => [nameFr ?? "", nameAr ?? "", ...labels])
  const words = [...new Set(texts.flatMap(wordsOf))].filter((word) => word.length > 2 && !/^[0-9]+$/.test(word))
  const added = JSON.stringify(words.toSorted().map((word) => ({ word, sound: soundOf(word) })))
  await sql`
    insert into search_vocabulary (word, stem, sound, documents)
    select word, coalesce((ts_lexize('french_stem', word))[1], word), sound, 1
    from jsonb_to_recordset(${added}::jsonb) as added (word text, sound text)
    on conflict (word) do nothing`.execute(trx)
}

export async function removeThings(trx: Trx, gone: readonly FoundThing[]) {
  const [kinds, ids] = [gone.map(({ kind }) => kind), gone.map(({ id }) => id)]
  await sql`
    delete from search_documents
    using unnest(${kinds}::text[], ${ids}::uuid[]) as gone (kind, id)
    where search_documents.kind = gone.kind and search_documents.id = gone.id`.execute(trx)
}

/** The moment by which the index reckons what was put, before any is put. */
export async function indexClock(trx: Trx): Promise<Date> {
  const { rows } = await sql<{ now: Date }>`select clock_timestamp() as now`.execute(trx)
  return rows[0]?.now ?? new Date()
}

/** What was not put since then is no longer shown anywhere. */
export async function removeUntouched(trx: Trx, since: Date) {
  await sql`delete from search_documents where indexed_at < ${since}`.execute(trx)
}
