import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest"
import { meilisearchEngine } from "#src/search/meilisearch/engine.ts"
import type { SearchQuestion } from "#src/search/search-question.ts"
import { atlas } from "#tests/cast.ts"
import { cloneDatabase } from "#tests/database.ts"
import { tellThings } from "../engine-contract/told-engine.ts"
import { startImitation } from "./imitation.ts"

const database = await cloneDatabase()
const db = database.open("worker")
const imitation = await startImitation()
const server = { host: imitation.url, apiKey: imitation.masterKey, searchMs: 250 }
const question: SearchQuestion = { text: "caftan", kinds: ["product"], chosen: new Map(), sort: "best", page: 1 }
const opened = () => ({
  engine: meilisearchEngine({ ...server, searchMs: 5000 }),
  db,
  accountId: atlas.owner.accountId,
})

async function timed<T>(work: Promise<T>): Promise<{ ms: number; answer: T }> {
  const startedAt = performance.now()
  const answer = await work
  return { ms: performance.now() - startedAt, answer }
}

beforeAll(async () => {
  const rebuild = await opened().engine.beginRebuild(db)
  await rebuild.put(await tellThings(opened()))
  await rebuild.finish()
})
beforeEach(() => {
  Object.assign(imitation.mood, { taskDelayMs: 5, answerDelayMs: 0, isDown: false })
})
afterAll(() => imitation.stop())

describe("when Meilisearch fails", () => {
  test("nobody waits for it longer than a quarter of a second, and the next not at all", async () => {
    const engine = meilisearchEngine(server)
    imitation.mood.answerDelayMs = 3000

    const first = await timed(engine.ask(db, question))
    const second = await timed(engine.ask(db, question))

    expect([first.answer, second.answer]).toEqual([null, null])
    expect(first.ms).toBeLessThan(1000)
    expect(second.ms).toBeLessThan(50)
  })

  test("a server that says that it is busy is not asked again at once", async () => {
    const { engine } = opened()
    await engine.ask(db, question)
    imitation.mood.isDown = true
    expect(await engine.ask(db, question)).toBeNull()

    const asked = imitation.exchanges.length
    expect(await engine.ask(db, question)).toBeNull()

    expect(imitation.exchanges).toHaveLength(asked)
  })

  test("it answers again once it says that it is well", async () => {
    const { engine } = opened()
    imitation.mood.isDown = true
    expect(await engine.ask(db, question)).toBeNull()
    imitation.mood.isDown = false

    await expect.poll(() => engine.ask(db, question), { timeout: 8000, interval: 100 }).not.toBeNull()
  })

  test("a server that is not there is told from one that finds nothing", async () => {
    const engine = meilisearchEngine({ ...server, host: "http://127.0.0.1:9" })

    expect(await engine.ask(db, question)).toBeNull()
    expect(await engine.put(db, await tellThings(opened()))).toBe(false)
    expect(await engine.remove(db, [{ kind: "product", id: atlas.owner.accountId }])).toBe(false)
  })
})

describe("an index that nothing was put into yet", () => {
  test("is neither asked nor fed until a rebuild has made it whole", async () => {
    const empty = await startImitation()
    const engine = meilisearchEngine({ host: empty.url, apiKey: empty.masterKey, searchMs: 5000 })

    expect(await engine.ask(db, question)).toBeNull()
    expect(await engine.put(db, await tellThings(opened()))).toBe(false)
    await empty.stop()
  })
})

describe("what is written", () => {
  test("is done when its task is, and not when it was accepted", async () => {
    const { engine } = opened()
    const [thing] = await tellThings(opened())
    imitation.mood.taskDelayMs = 300

    const { ms, answer } = await timed(engine.put(db, thing ? [thing] : []))

    expect(answer).toBe(true)
    expect(ms).toBeGreaterThan(300)
  })

  test("knows words that staff have just made synonyms, without a rebuild", async () => {
    const { engine } = opened()
    const invented = { ...question, text: "zzcaftanzz" }
    expect((await engine.ask(db, invented))?.found).toEqual([])
    const owner = database.open("owner", 1)
    await owner
      .insertInto("searchSynonyms")
      .values({ words: ["zzcaftanzz", "caftan"] })
      .execute()

    expect(await engine.learnSynonyms(db)).toBe(true)
    expect((await engine.ask(db, invented))?.found).not.toEqual([])
  })

  test("was not, when its task failed", async () => {
    const { engine } = opened()
    const [thing] = await tellThings(opened())

    expect(await engine.put(db, thing ? [{ ...thing, id: "an id with spaces" }] : [])).toBe(false)
  })

  test("while a rebuild is under way is in both indexes", async () => {
    const { engine } = opened()
    const things = await tellThings(opened())
    const [changed, ...others] = things
    const rebuild = await engine.beginRebuild(db)
    await rebuild.put(others)

    await engine.put(db, changed ? [{ ...changed, nameFr: "Quetzalcoatl" }] : [])
    await rebuild.finish()

    expect((await engine.ask(db, { ...question, text: "quetzalcoatl" }))?.total).toBe(1)
  })
})

describe("whoever searches", () => {
  test("has a token that may search one index for an hour, and nothing else", async () => {
    const { engine } = opened()
    await engine.ask(db, question)
    const [sent] = imitation.bearers.slice(-1)
    const claims = JSON.parse(Buffer.from(sent?.split(".")[1] ?? "", "base64url").toString())

    expect(Object.keys(claims.searchRules)).toEqual(["things"])
    expect(claims.exp * 1000 - Date.now()).toBeLessThanOrEqual(3_600_000)
    const answer = await fetch(`${imitation.url}/indexes/things`, {
      method: "DELETE",
      headers: { authorization: `Bearer ${sent}` },
    })
    expect(answer.status).toBe(403)
  })

  test("makes one key of the server, whoever comes first", async () => {
    await opened().engine.ask(db, question)
    await opened().engine.ask(db, question)

    const asked = imitation.exchanges.filter(({ method, path }) => method === "POST" && path === "/keys")
    expect(asked).toHaveLength(1)
  })
})
