export type Category = { id: string; parentId: string | null; nameFr: string; nameAr: string; needsReview: boolean }

/** A root of the tree with its leaves: products stand in the leaves only. */
export type CategoryGroup = Category & { leaves: Category[] }

/** The tree, from rows that come in the order in which it is shown. */
export function categoryTree(categories: readonly Category[]): CategoryGroup[] {
  return categories
    .filter(({ parentId }) => parentId === null)
    .map((root) => ({ ...root, leaves: categories.filter(({ parentId }) => parentId === root.id) }))
    .filter(({ leaves }) => leaves.length > 0)
}
