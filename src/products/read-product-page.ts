import type { Db } from "#db/database.ts"
import { readCategoryTree } from "#src/categories/read-categories.ts"
import { listPictures } from "./picture-queries.ts"
import { findProduct } from "./queries.ts"
import { listReadings } from "./reading-queries.ts"
import { listVariants } from "./variant-queries.ts"

/** A product with all that its merchant's page shows of it. */
export async function readProductPage(db: Db, accountId: string, id: string) {
  return {
    product: await findProduct(db, accountId, id),
    pictures: await listPictures(db, accountId, id),
    variants: await listVariants(db, accountId, id),
    readings: await listReadings(db, accountId, id),
    categories: await readCategoryTree(db),
  }
}
