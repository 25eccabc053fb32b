import pg from "pg"
import { createDatabase, createPool, type Db, inNoAccount } from "#db/database.ts"
import { openRebuild } from "#src/search/begin-rebuild.ts"
import { postgresEngine } from "#src/search/postgres-engine.ts"
import { rebuildIndex } from "#src/search/rebuild-index.ts"
import { duration } from "../say.ts"
import { questionOf } from "./search/questions.ts"
import { makeThings } from "./search/rows.ts"
import { watchMemory } from "./search/watch-memory.ts"

export type SearchBench = { ownerUrl: string; workerUrl: string; appUrl: string }

const questions = 2000
const warming = 200
const goals = { p50: 15, p99: 60 }

/** A hundred thousand products and twenty thousand profiles: made an index of, then asked for what people ask for. */
export async function benchSearch({ ownerUrl, workerUrl, appUrl }: SearchBench): Promise<string[]> {
  const client = new pg.Client(ownerUrl)
  await client.connect()
  await makeThings(client)
  const worker = createDatabase(createPool(workerUrl, 4, "bench"))
  const app = createDatabase(createPool(appUrl, 1, "bench"))
  const rebuilt = await rebuild(worker)
  await client.query("vacuum (analyze) search_documents, search_vocabulary, search_counts")
  const asked = await askAll(app)
  await Promise.all([client.end(), worker.destroy(), app.destroy()])
  return [rebuilt, asked]
}

async function rebuild(worker: Db): Promise<string> {
  const begun = await inNoAccount(worker, (trx) => openRebuild(trx, "postgres", new Date()))
  if (!begun.ok) throw new Error(begun.reason)
  let indexed = 0
  const memory = watchMemory()
  const startedAt = performance.now()
  await rebuildIndex(worker, begun.value.id, {
    clock: () => new Date(),
    tell: ({ documents }) => {
      indexed = documents
    },
  })
  const ms = performance.now() - startedAt
  const rate = Math.round(indexed / (ms / 1000))
  return `  an index of ${indexed} things made anew in ${duration(ms)}, ${rate} /s, with ${memory.stop()} MB more at its most`
}

async function askAll(app: Db): Promise<string> {
  const latencies: number[] = []
  for (let number = -warming; number < questions; number++) {
    const question = questionOf(Math.abs(number))
    const startedAt = performance.now()
    await inNoAccount(app, (trx) => postgresEngine.ask(trx, question))
    if (number >= 0) latencies.push(performance.now() - startedAt)
  }
  latencies.sort((a, b) => a - b)
  const at = (share: number) => latencies[Math.floor(latencies.length * share)] ?? Number.NaN
  const told = ([name, goal]: [string, number], ms: number) =>
    `${name} ${ms.toFixed(1)} ms (${(ms / goal).toFixed(2)} × the goal of ${goal} ms)`
  return `  ${questions} searches, facets counted        ${told(["p50", goals.p50], at(0.5))}  ${told(["p99", goals.p99], at(0.99))}`
}
