import type { Db } from "#db/database.ts"
import { teachSynonyms } from "#src/search/teach-synonyms.ts"

export function run(db: Db) {
  return teachSynonyms(db)
}
