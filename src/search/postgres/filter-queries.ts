import { type RawBuilder, sql } from "kysely"
import type { SearchQuestion } from "../search-question.ts"
import type { Facet, FacetName } from "../thing.ts"
import { kindMark } from "./kind-mark.ts"

type Sql = RawBuilder<unknown>
export type Group = { name: FacetName; facets: readonly Facet[] }

/** Facets of which something is chosen. */
export function groupsOf({ chosen }: SearchQuestion): Group[] {
  return [...chosen].flatMap(([name, facets]) => (facets.length > 0 ? [{ name, facets }] : []))
}

/** Of these kinds, and with something chosen of each of these facets. */
export function filterBy({ kinds }: SearchQuestion, groups: readonly Group[]): Sql {
  const each = groups.map(({ facets }) => sql`facets && ${[...facets]}::text[]`)
  return sql.join([sql`facets && ${kinds.map(kindMark)}::text[]`, ...each], sql` and `)
}
