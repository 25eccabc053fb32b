import { expect } from "vitest"
import { relevanceQueries } from "./queries.ts"
import { products } from "./products.ts"
import { searchThings } from "#src/search/postgres/search-things.ts"
import { putThings, countVocabulary } from "#src/search/postgres/index-queries.ts"
import { synonymsOf } from "#src/search/synonyms.ts"
import { cloneDatabase, test } from "#tests/database.ts"
import { inNoAccount } from "#db/database.ts"
import { randomUUID } from "node:crypto"
import { atlas } from "#tests/cast.ts"
const atlasId = (atlas as any).accountId ?? (atlas as any).owner?.accountId

const database = await cloneDatabase()
const worker = database.open("worker")

test("relevance", async () => {
  const ids = new Map(products.map((p) => [randomUUID() as string, p.id]))
  const idOf = new Map([...ids].map(([a, b]) => [b, a]))
  await inNoAccount(worker, async (trx) => {
    await putThings(
      trx,
      products.map((p) => ({
        kind: p.kind, id: idOf.get(p.id) ?? "", accountId: atlasId, nameFr: p.nameFr, nameAr: p.nameAr,
        labels: [p.brand ?? ""], descriptions: [p.descriptionFr ?? "", p.descriptionAr ?? ""], facets: [`category:${p.category}`],
        priceCents: null, rewardBp: null, stars: null, daysToPay: null, weight: 0, publishedAt: new Date(),
      })),
    )
    await countVocabulary(trx)
  })
  const synonyms = synonymsOf((await inNoAccount(worker, (trx) => trx.selectFrom("searchSynonyms").select("words").execute())).map((r) => r.words))
  let reciprocal = 0, recall = 0
  const bad: string[] = []
  for (const q of relevanceQueries) {
    const found = (await inNoAccount(worker, (trx) => searchThings(trx, { text: q.text, kinds: ["product"], chosen: new Map(), sort: "best", page: 1 }, synonyms))).found.map((f) => ids.get(f.id) ?? "?")
    const at = found.findIndex((id) => q.first.includes(id))
    const among = q.among.filter((id) => found.slice(0, 5).includes(id)).length / q.among.length
    reciprocal += at < 0 ? 0 : 1 / (at + 1)
    recall += among
    if (at !== 0 || among < 1) bad.push(`${q.text} → ${found.slice(0, 5).join(", ")} (wanted ${q.first})`)
  }
  console.log(bad.join("\n"))
  console.log("MRR", reciprocal / relevanceQueries.length, "recall@5", recall / relevanceQueries.length)
  expect(1).toBe(1)
})
