import type { ThingKind } from "../thing.ts"

/** A thing's kind stands among its facets, so that one index finds both. */
export function kindMark(kind: ThingKind): string {
  return `is:${kind}`
}
