import type { Db } from "#db/database.ts"
import { countWords } from "#src/search/count-words.ts"

export function run(db: Db) {
  return countWords(db, new Date())
}
