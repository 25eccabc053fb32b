import { sql } from "kysely"
import type { Trx } from "#db/database.ts"
import { soundOf } from "../sound.ts"
import type { Thing } from "../thing.ts"
import { indexedText } from "./indexed-text.ts"

/** Puts things into the index as they are now; one that stands there already is replaced. */
export async function putThings(trx: Trx, things: Thing[]) {
  if (things.length === 0) return
  const rows = JSON.stringify(things.map(rowOf))
  await sql`
    insert into search_documents (kind, id, account_id, document, words, name_fr, name_ar, facets,
      price_cents, reward_bp, stars, days_to_pay, weight, published_at)
    select kind, id, account_id, document,
      search_words(name_words, name_arabic, 'A') || search_words(label_words, label_arabic, 'B')
        || search_words(other_words, other_arabic, 'C'),
      name_fr, name_ar, facets, price_cents, reward_bp, stars, days_to_pay, weight, published_at
    from jsonb_to_recordset(${rows}::jsonb) as r (kind text, id uuid, account_id uuid, document jsonb, name_words text,
      name_arabic text, label_words text, label_arabic text, other_words text, other_arabic text, name_fr text, name_ar text,
      facets text[], price_cents bigint, reward_bp int, stars real,
      days_to_pay int, weight real, published_at timestamptz)
    on conflict (kind, id) do update set document = excluded.document, words = excluded.words, name_fr = excluded.name_fr,
      name_ar = excluded.name_ar, facets = excluded.facets, price_cents = excluded.price_cents, reward_bp = excluded.reward_bp, stars = excluded.stars,
      days_to_pay = excluded.days_to_pay, weight = excluded.weight, published_at = excluded.published_at, indexed_at = now()`.execute(
    trx,
  )
}

function rowOf(thing: Thing) {
  const name = indexedText([thing.nameFr, thing.nameAr])
  const labels = indexedText(thing.labels)
  const others = indexedText(thing.descriptions)
  return {
    ...{ kind: thing.kind, id: thing.id, account_id: thing.accountId, document: {} },
    ...{ name_words: name.words, name_arabic: name.arabic, label_words: labels.words, label_arabic: labels.arabic },
    ...{ other_words: others.words, other_arabic: others.arabic },
    ...{ name_fr: indexedText([thing.nameFr]).words, name_ar: Object.values(indexedText([thing.nameAr])).join(" ") },
    ...{
      facets: thing.facets,
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
    from ts_stat('select to_tsvector(''simple'', name_fr || '' '' || name_ar) || ts_filter(words, ''{b}'') from search_documents')
    where length(word) > 2 and word !~ '^[0-9]+$'`.execute(trx)
  const counted = JSON.stringify(rows.map(({ word, documents }) => ({ word, documents, sound: soundOf(word) })))
  await sql`delete from search_vocabulary`.execute(trx)
  await sql`
    insert into search_vocabulary (word, stem, sound, documents)
    select word, coalesce((ts_lexize('french_stem', word))[1], word), sound, documents
    from jsonb_to_recordset(${counted}::jsonb) as counted (word text, sound text, documents int)`.execute(trx)
}
