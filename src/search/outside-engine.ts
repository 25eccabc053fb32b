import type { SearchEngine } from "./search-engine.ts"

/** The engine that answers before the embedded one, where one is configured. */
export function outsideEngine(): SearchEngine | null {
  return null
}
