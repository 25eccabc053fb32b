import type { Db } from "#db/database.ts"
import type { Synonyms } from "./query-words.ts"
import { listSynonyms } from "./synonym-queries.ts"
import { synonymsOf } from "./synonyms.ts"

const keptMs = 30_000

let kept: { synonyms: Promise<Synonyms>; until: number } | undefined

/** What staff have written down, as known half a minute ago. */
export function readSynonyms(db: Db): Promise<Synonyms> {
  const now = Date.now()
  if (kept && kept.until > now) return kept.synonyms
  const synonyms = readSynonymsAnew(db)
  kept = { synonyms, until: now + keptMs }
  // What failed is asked again by whoever comes next.
  synonyms.catch(() => {
    kept = undefined
  })
  return synonyms
}

/** The same as they are now. */
export async function readSynonymsAnew(db: Db): Promise<Synonyms> {
  return synonymsOf(await listSynonyms(db))
}
