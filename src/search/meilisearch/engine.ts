import { Meilisearch } from "meilisearch"
import { log } from "#src/log.ts"
import { readSynonymsAnew } from "../read-synonyms.ts"
import type { SearchEngine } from "../search-engine.ts"
import type { SearchAnswer, SearchQuestion } from "../search-question.ts"
import { answerOf, type Found } from "./answer.ts"
import { makeCircuit } from "./circuit.ts"
import { beginNext, putInto, removeFrom, teachSynonyms } from "./index-writing.ts"
import { readingsOf } from "./question.ts"
import { makeSearchTokens } from "./search-token.ts"

const writeMs = 10_000
const taskMs = 120_000

/** A server, and how long somebody who searches waits for it before the embedded engine answers. */
type Server = { host: string; apiKey: string; searchMs: number }

/** Meilisearch behind our own port: it answers from its own server, and null when that fails. */
export function meilisearchEngine({ host, apiKey, searchMs }: Server): SearchEngine {
  const waiting = { timeout: taskMs, interval: 100 }
  const administrator = new Meilisearch({ host, apiKey, timeout: writeMs, defaultWaitOptions: waiting })
  const prober = new Meilisearch({ host, timeout: searchMs })
  const tokens = makeSearchTokens(new Meilisearch({ host, apiKey, timeout: searchMs }), () => new Date())
  const circuit = makeCircuit(() => prober.isHealthy(), Date.now)

  async function ask(question: SearchQuestion): Promise<SearchAnswer> {
    const searcher = new Meilisearch({ host, apiKey: await tokens(), timeout: searchMs })
    const readings = readingsOf(question)
    const queries = readings.flatMap(({ page, withoutChoice }) => [page, ...withoutChoice])
    const { results } = await searcher.multiSearch({ queries })
    return answerOf(question, readings, results as Found[])
  }

  return {
    name: "meilisearch",
    async ask(_, question) {
      if (!circuit.isClosed()) return null
      const answer = await orNull("ask", ask(question))
      if (answer) circuit.succeed()
      else circuit.fail()
      return answer
    },
    put: async (_, things) =>
      things.length === 0 || (await orNull("put", putInto(administrator, things).then(yes))) !== null,
    remove: async (_, gone) =>
      gone.length === 0 || (await orNull("remove", removeFrom(administrator, gone).then(yes))) !== null,
    beginRebuild: async (db) => beginNext(administrator, await readSynonymsAnew(db)),
    learnSynonyms: async (db) =>
      (await orNull("learn", teachSynonyms(administrator, await readSynonymsAnew(db)).then(yes))) !== null,
  }
}

const yes = () => true

/** The outside fails in every way there is: what was asked of it is done otherwise, or later. */
async function orNull<T>(act: string, work: Promise<T>): Promise<T | null> {
  try {
    return await work
  } catch (error) {
    log.warn({ act, error: error instanceof Error ? error.message : String(error) }, "meilisearch failed")
    return null
  }
}
