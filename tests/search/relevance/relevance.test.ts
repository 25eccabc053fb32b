import { beforeAll, describe, expect } from "vitest"
import { inNoAccount, type Trx } from "#db/database.ts"
import { postgresEngine } from "#src/search/postgres-engine.ts"
import { atlas } from "#tests/cast.ts"
import { cloneDatabase, test } from "#tests/database.ts"
import { arabicQueries } from "./arabic-queries.ts"
import { blindPartyQueries } from "./blind-party-queries.ts"
import { blindProductQueries } from "./blind-product-queries.ts"
import { frenchQueries } from "./french-queries.ts"
import { misspeltQueries, mixedQueries, unfinishedQueries } from "./mixed-queries.ts"
import type { RelevanceQuery } from "./relevance-query.ts"
import { type Asked, scoreLines, scoreOf } from "./score.ts"
import { nameOf, thingsToIndex } from "./things-to-index.ts"

const database = await cloneDatabase()
const worker = database.open("worker")
const app = database.open("app")

beforeAll(async () => {
  const categories = await inNoAccount(worker, (trx) => listCategoryNames(trx))
  // What the cast shows is removed: nothing but the set is searched.
  const rebuild = await postgresEngine.beginRebuild(worker)
  await rebuild.put(thingsToIndex(atlas.owner.accountId, new Map(categories.map((one) => [one.id, one]))))
  await rebuild.finish()
})

function listCategoryNames(trx: Trx) {
  return trx.selectFrom("categories").select(["id", "nameFr", "nameAr"]).execute()
}

async function ask(query: RelevanceQuery): Promise<Asked> {
  const question = { text: query.text, kinds: [query.kind], chosen: new Map(), sort: "best" as const, page: 1 }
  const { found } = await inNoAccount(app, (trx) => postgresEngine.ask(trx, question))
  return { query, found: found.map(({ id }) => nameOf(id)) }
}

const first = {
  ...{ french: frenchQueries, arabic: arabicQueries, mixed: mixedQueries },
  ...{ misspelt: misspeltQueries, unfinished: unfinishedQueries },
}
const sets: Record<string, Record<string, RelevanceQuery[]>> = {
  first,
  blind: { ...blindProductQueries, ...blindPartyQueries },
}

describe.each(Object.entries(sets))("of the %s set", (name, groups) => {
  test("what people mean comes first, in every group of queries", async () => {
    const asked = new Map<string, Asked[]>()
    for (const [group, queries] of Object.entries(groups)) {
      const answers: Asked[] = []
      for (const query of queries) answers.push(await ask(query))
      asked.set(group, answers)
    }
    const scores = [...asked].map(([group, answers]) => ({ group, ...scoreOf(answers) }))
    const whole = scoreOf([...asked.values()].flat())
    for (const { group, ...score } of scores) process.stdout.write(`${scoreLines(`${name}, ${group}`, score)}\n`)
    process.stdout.write(`${scoreLines(`${name}, all`, { ...whole, missed: [] })}\n`)

    expect(whole.meanReciprocalRank).toBeGreaterThanOrEqual(0.85)
    expect(whole.recallAtFive).toBeGreaterThanOrEqual(0.95)
    for (const { meanReciprocalRank, recallAtFive } of scores)
      expect(Math.min(meanReciprocalRank, recallAtFive)).toBeGreaterThanOrEqual(0.8)
  })
})
