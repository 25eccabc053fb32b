import { optionalSetting } from "#src/env.ts"
import { meilisearchEngine } from "./meilisearch/engine.ts"
import type { SearchEngine } from "./search-engine.ts"

let known: SearchEngine | null

/** The engine that answers before the embedded one, where one is configured. */
export function outsideEngine(): SearchEngine | null {
  known ??= configured()
  return known
}

function configured(): SearchEngine | null {
  const [url, key] = [optionalSetting("MEILI_URL"), optionalSetting("MEILI_KEY")]
  return url && key ? meilisearchEngine(url, key) : null
}
