import { type Db, inNoAccount } from "#db/database.ts"
import {
  addWords,
  countVocabulary,
  indexClock,
  putThings,
  removeThings,
  removeUntouched,
} from "./postgres/index-queries.ts"
import { searchThings } from "./postgres/search-things.ts"
import { readSynonyms } from "./read-synonyms.ts"
import type { SearchEngine } from "./search-engine.ts"
import type { SearchAnswer } from "./search-question.ts"
import type { Thing } from "./thing.ts"

/** The embedded engine: it lives where the things do, so it can be reached whenever they can. */
export const postgresEngine: SearchEngine<SearchAnswer> = {
  name: "postgres",
  ask: async (db, question) => searchThings(db, question, await readSynonyms(db)),
  put: (db, things) => put(db, things),
  remove: async (db, gone) => {
    await inNoAccount(db, (trx) => removeThings(trx, gone))
    return true
  },
  // It reads them when it is asked.
  learnSynonyms: async () => true,
  beginRebuild: async (db) => {
    const beganAt = await inNoAccount(db, indexClock)
    return {
      put: async (things) => void (await put(db, things)),
      finish: async () => {
        await inNoAccount(db, (trx) => removeUntouched(trx, beganAt))
        await inNoAccount(db, countVocabulary)
      },
    }
  },
}

async function put(db: Db, things: Thing[]) {
  await inNoAccount(db, async (trx) => {
    await putThings(trx, things)
    await addWords(trx, things)
  })
  return true
}
