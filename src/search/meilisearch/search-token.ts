import type { Meilisearch } from "meilisearch"
import { generateTenantToken } from "meilisearch/token"
import { hour, later, minute } from "#src/clock.ts"
import { thingKinds } from "../thing.ts"
import { liveIndex } from "./index-names.ts"

const keyName = "ShareYourSales search"

/** What may search and nothing else, for an hour: a token of a key that may do no more. */
export function makeSearchTokens(administrator: Meilisearch, clock: () => Date): () => Promise<string> {
  let kept: { token: Promise<string>; until: Date } | undefined
  return () => {
    const now = clock()
    if (kept && kept.until > now) return kept.token
    const token = newToken(administrator, now)
    kept = { token, until: later(now, hour - 5 * minute) }
    // What failed is asked again by whoever comes next.
    token.catch(() => {
      kept = undefined
    })
    return token
  }
}

async function newToken(administrator: Meilisearch, now: Date): Promise<string> {
  const { results } = await administrator.getKeys({ limit: 100 })
  const isOurs = results.find(({ name }) => name === keyName)
  const key =
    isOurs ??
    (await administrator.createKey({ name: keyName, actions: ["search"], indexes: [liveIndex], expiresAt: null }))
  const filter = `kind IN [${thingKinds.join(", ")}]`
  const rules = { searchRules: { [liveIndex]: { filter } }, expiresAt: later(now, hour) }
  return generateTenantToken({ apiKey: key.key, apiKeyUid: key.uid, ...rules })
}
