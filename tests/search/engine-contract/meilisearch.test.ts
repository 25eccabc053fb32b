import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { meilisearchEngine } from "#src/search/meilisearch/engine.ts"
import { atlas } from "#tests/cast.ts"
import { cloneDatabase } from "#tests/database.ts"
import { hasContract } from "../meilisearch/contract.ts"
import { type Imitation, startImitation } from "../meilisearch/imitation.ts"
import { tellEngine, tellThings } from "./told-engine.ts"

const database = await cloneDatabase()
const opened = { db: database.open("worker"), accountId: atlas.owner.accountId }
const { MEILI_URL: url, MEILI_KEY: key } = process.env
const imitation: Imitation | null = url ? null : await startImitation()
const server = { host: url ?? imitation?.url ?? "", apiKey: key ?? imitation?.masterKey ?? "" }
// What is tried here is what it answers, on machines that may be busy; how fast it gives up is tried elsewhere.
const engine = meilisearchEngine({ ...server, searchMs: 5000 })

describe(url ? "Meilisearch itself" : "an imitation of Meilisearch", () => {
  beforeAll(async () => {
    const rebuild = await engine.beginRebuild(opened.db)
    await rebuild.put(await tellThings({ ...opened, engine }))
    await rebuild.finish()
  })
  afterAll(() => imitation?.stop())

  tellEngine(() => ({ ...opened, engine }))

  test.runIf(imitation && hasContract)("is asked and answers as Meilisearch's own description says", () => {
    expect(imitation?.exchanges.length).toBeGreaterThan(50)
    expect(imitation?.problems()).toEqual([])
  })
})
