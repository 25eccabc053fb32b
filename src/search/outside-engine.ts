import { optionalSetting } from "#src/env.ts"
import { meilisearchEngine } from "./meilisearch/engine.ts"
import type { SearchEngine } from "./search-engine.ts"

// Whoever searches waits so long at most before the embedded engine answers.
const searchMs = 250

let kept: { host: string; engine: SearchEngine } | undefined

/** The engine that answers before the embedded one, where one is configured. */
export function outsideEngine(): SearchEngine | null {
  const [host, apiKey] = [optionalSetting("MEILI_URL"), optionalSetting("MEILI_KEY")]
  if (!host || !apiKey) return null
  if (kept?.host !== host) kept = { host, engine: meilisearchEngine({ host, apiKey, searchMs }) }
  return kept.engine
}
