import type { ThingKind } from "#src/search/thing.ts"

/** A query as people type it, what must come first (any of them), and what must be among the first five. */
export type RelevanceQuery = { text: string; kind: ThingKind; first: string[]; among: string[] }
export type QueryRow = [text: string, first: string | string[], among?: string[]]

/** Where nothing is said of the first five, one of those that may come first must be there. */
export function queriesFor(kind: ThingKind, rows: readonly QueryRow[]): RelevanceQuery[] {
  return rows.map(([text, first, among]) => {
    const firsts = [first].flat()
    return { text, kind, first: firsts, among: among ?? firsts.slice(0, 1) }
  })
}
