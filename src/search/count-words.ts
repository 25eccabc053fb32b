import { type Db, inNoAccount } from "#db/database.ts"
import { addDays, casablancaDay } from "#src/clock.ts"
import { noteSales } from "./change-queries.ts"
import { countVocabulary } from "./postgres/index-queries.ts"

/** Each night: the words that the index really has, and the places of what was sold. */
export async function countWords(db: Db, now: Date) {
  await inNoAccount(db, countVocabulary)
  await noteSales(db, addDays(casablancaDay(now), -2))
}
