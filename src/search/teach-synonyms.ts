import type { Db } from "#db/database.ts"
import { outsideEngine } from "./outside-engine.ts"

/** Tells the outside engine, where there is one, which words mean the same; tried again while it is away. */
export async function teachSynonyms(db: Db) {
  const engine = outsideEngine()
  if (engine && !(await engine.learnSynonyms(db))) throw new Error(`${engine.name} has not learnt the synonyms`)
}
