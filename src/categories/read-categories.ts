import type { Db } from "#db/database.ts"
import { type Category, type CategoryGroup, categoryTree } from "./category.ts"
import { findLeaf, listCategories, listTrail } from "./queries.ts"

export async function readCategoryTree(db: Db): Promise<CategoryGroup[]> {
  return categoryTree(await listCategories(db))
}

/** The leaf that somebody chose; null when there is none of that name today. */
export async function findCategory(db: Db, id: string): Promise<Category | null> {
  return (await findLeaf(db, id)) ?? null
}

/** Where a product stands in the tree, the root first. */
export function categoryTrail(db: Db, id: string | null): Promise<Category[]> {
  return id ? listTrail(db, id) : Promise.resolve([])
}
