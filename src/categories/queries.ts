import type { Db } from "#db/database.ts"
import type { Category } from "./category.ts"

const columns = ["id", "parentId", "nameFr", "nameAr", "needsReview"] as const

/** The tree as it stands today, roots and leaves each in their order. */
export function listCategories(db: Db): Promise<Category[]> {
  return db
    .selectFrom("categories")
    .where("endedAt", "is", null)
    .orderBy("position")
    .orderBy("id")
    .select(columns)
    .execute()
}

/** A category that products may stand in: a leaf of today's tree. */
export function findLeaf(db: Db, id: string): Promise<Category | undefined> {
  return db
    .selectFrom("categories")
    .where("id", "=", id)
    .where("parentId", "is not", null)
    .where("endedAt", "is", null)
    .select(columns)
    .executeTakeFirst()
}

/** The way from the root to a category, even one that has ended since. */
export async function listTrail(db: Db, id: string): Promise<Category[]> {
  const leaf = await db.selectFrom("categories").where("id", "=", id).select(columns).executeTakeFirst()
  if (!leaf) return []
  return leaf.parentId ? [...(await listTrail(db, leaf.parentId)), leaf] : [leaf]
}
