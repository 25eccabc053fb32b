import type { Db } from "#db/database.ts"
import type { FoundThing } from "../search-question.ts"
import { listProgramsOfProducts } from "./program-queries.ts"

/** A program is found by what its merchant sells: where products changed, their merchants' programs did. */
export async function programsBeside(db: Db, changed: readonly FoundThing[]): Promise<FoundThing[]> {
  const products = changed.flatMap(({ kind, id }) => (kind === "product" ? [id] : []))
  if (products.length === 0) return []
  return (await listProgramsOfProducts(db, products)).map((id) => ({ kind: "program", id }))
}
