import type { Db } from "#db/database.ts"
import type { FoundThing, SearchAnswer, SearchQuestion } from "./search-question.ts"
import type { Thing } from "./thing.ts"

export const engineNames = ["postgres", "meilisearch"] as const
export type EngineName = (typeof engineNames)[number]

/** An index made anew beside or over the one that answers, which is never empty meanwhile. */
export type Rebuild = {
  put: (things: Thing[]) => Promise<void>
  /** From here on it is what answers; what was not put is gone. */
  finish: () => Promise<void>
}

/** What answers questions, and how it is fed; putting or removing the same thing twice is as once. */
export type SearchEngine<Answer = SearchAnswer | null> = {
  name: EngineName
  /** Null when it could not be reached. */
  ask: (db: Db, question: SearchQuestion) => Promise<Answer>
  /** False when it could not be reached: what changed waits for it. */
  put: (db: Db, things: Thing[]) => Promise<boolean>
  remove: (db: Db, gone: FoundThing[]) => Promise<boolean>
  beginRebuild: (db: Db) => Promise<Rebuild>
  /** The words that now mean the same; false when it could not be reached. */
  learnSynonyms: (db: Db) => Promise<boolean>
}
