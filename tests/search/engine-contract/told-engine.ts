import { describe, expect } from "vitest"
import { type Db, inNoAccount } from "#db/database.ts"
import type { SearchEngine } from "#src/search/search-engine.ts"
import type { SearchAnswer, SearchQuestion } from "#src/search/search-question.ts"
import type { Facet, FacetName, Thing } from "#src/search/thing.ts"
import { test } from "#tests/database.ts"
import { nameOf, thingsToIndex } from "../relevance/things-to-index.ts"
import { expected } from "./questions.ts"

type Opened = { engine: SearchEngine; db: Db; accountId: string }

/** Things of the relevance set with prices in their order, as an engine takes them. */
export async function tellThings({ db, accountId }: Opened): Promise<Thing[]> {
  const categories = await inNoAccount(db, (trx) =>
    trx.selectFrom("categories").select(["id", "nameFr", "nameAr"]).execute(),
  )
  const things = thingsToIndex(accountId, new Map(categories.map((one) => [one.id, one])))
  return things.map((thing, index) => ({ ...thing, priceCents: BigInt(1000 + index), weight: index / 1000 }))
}

const browsing = { text: "", kinds: ["product"], chosen: new Map(), sort: "best", page: 1 } satisfies SearchQuestion

/** What every engine behind the port must tell, asked over one index that is filled by a rebuild. */
export function tellEngine(opened: () => Opened) {
  const ask = async (question: Partial<SearchQuestion>): Promise<SearchAnswer> => {
    const { engine, db } = opened()
    const answer = await engine.ask(db, { ...browsing, ...question })
    if (!answer) throw new Error("the engine could not be reached")
    return answer
  }
  const namesOf = ({ found }: SearchAnswer) => found.map(({ id }) => nameOf(id))
  const chosen = (...facets: Facet[]) => new Map<FacetName, Facet[]>([["category", facets]])

  test.for(expected)("finds %s first", async ([text, kind, first]) => {
    const [best] = namesOf(await ask({ text, kinds: [kind] }))

    expect([first].flat()).toContain(best)
  })

  test("finds nothing where nothing is meant, and says so", async () => {
    const answer = await ask({ text: "xqzwvk" })

    expect(answer).toMatchObject({ found: [], total: 0, isCapped: false })
  })

  describe("with facets", () => {
    test("counts what is found under each, and what would be found without the choice of its own", async () => {
      const all = await ask({ text: "tapis" })
      const rugs = await ask({ text: "tapis", chosen: chosen("category:tapis") })

      expect(rugs.total).toBe(3)
      expect(rugs.counts.get("category:tapis")).toBe(3)
      expect(rugs.counts.get("category:sport")).toBe(all.counts.get("category:sport"))
      expect(all.total).toBeGreaterThan(rugs.total)
    })

    test("adds up what two values of one facet let through", async () => {
      const both = await ask({ chosen: chosen("category:tapis", "category:sport") })

      expect(both.total).toBe((both.counts.get("category:tapis") ?? 0) + (both.counts.get("category:sport") ?? 0))
    })
  })

  test("shows kinds that were asked for and no other", async () => {
    const { found } = await ask({ text: "caftan", kinds: ["program", "profile"] })

    expect(found.length).toBeGreaterThan(0)
    expect(found.every(({ kind }) => kind !== "product")).toBe(true)
  })

  test("sorts by price, and gives each thing on one page only", async () => {
    const [first, second] = [await ask({ sort: "cheapest" }), await ask({ sort: "cheapest", page: 2 })]
    const shown = [...namesOf(first), ...namesOf(second)]

    expect(namesOf(first).slice(0, 3)).toEqual(["argan-oil", "argan-food", "argan-soap"])
    expect(new Set(shown).size).toBe(shown.length)
    expect(second.found).toHaveLength(24)
  })

  test("tells a changed thing as it is now, and a removed one no more", async () => {
    const { engine, db } = opened()
    const things = await tellThings(opened())
    const changed = things.filter(({ id }) => nameOf(id) === "nila")

    await engine.put(
      db,
      changed.map((thing) => ({ ...thing, nameFr: "Quetzalcoatl bleu" })),
    )
    expect(namesOf(await ask({ text: "quetzalcoatl" }))).toEqual(["nila"])

    await engine.remove(db, changed)
    expect(namesOf(await ask({ text: "نيلة" }))).not.toContain("nila")
    await engine.put(db, changed)
    expect(namesOf(await ask({ text: "نيلة" }))[0]).toBe("nila")
  })

  test("answers all the while it is made anew, and then tells only what was put", async () => {
    const { engine, db } = opened()
    const things = await tellThings(opened())
    const rebuild = await engine.beginRebuild(db)
    expect((await ask({})).total).toBeGreaterThan(50)

    await rebuild.put(things.filter(({ id }) => nameOf(id) !== "kohl"))
    expect((await ask({})).total).toBeGreaterThan(50)
    await rebuild.finish()

    expect(namesOf(await ask({ text: "khôl" }))).not.toContain("kohl")
    await engine.put(db, things)
    expect(namesOf(await ask({ text: "khôl" }))[0]).toBe("kohl")
  })
}
