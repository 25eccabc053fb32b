import type { Db } from "#db/database.ts"
import { log } from "#src/log.ts"
import { countSearch } from "#src/metrics.ts"
import { outsideEngine } from "./outside-engine.ts"
import { postgresEngine } from "./postgres-engine.ts"
import type { SearchAnswer, SearchQuestion } from "./search-question.ts"

/** What is found: by the engine that is configured, or by the embedded one where there is none or it cannot be reached. */
export async function search(db: Db, question: SearchQuestion): Promise<SearchAnswer> {
  const outside = outsideEngine()
  const answer = outside && (await outside.ask(db, question))
  if (outside && !answer) log.warn({ engine: outside.name }, "search falls back")
  countSearch(answer ? "outside" : outside ? "fallback" : "embedded")
  return answer ?? postgresEngine.ask(db, question)
}
