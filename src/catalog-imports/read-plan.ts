import type { Db } from "#db/database.ts"
import { readCategoryTree } from "#src/categories/read-categories.ts"
import type { FileLine } from "#src/csv/read-lines.ts"
import { isReadable } from "./columns.ts"
import { cellOf } from "./line-fields.ts"
import { type Catalogue, type PlannedLine, planCatalog, repeatedSkus } from "./plan-catalog.ts"
import { type CatalogImport, listKnownProducts, listVariantSkus } from "./queries.ts"

type Part = { from: number; to: number }

/** What these lines of a file, counted from 0 without its header, would do now; null until somebody said which column is which. */
export async function readPlan(
  db: Db,
  accountId: string,
  file: CatalogImport,
  part: Part,
): Promise<PlannedLine[] | null> {
  if (!isReadable(file.mapping)) return null
  const lines = productLines(file)
  const asked = lines.slice(part.from, part.to)
  const catalogue = await readCatalogue(db, accountId, skusOf(file, part))
  return planCatalog(asked, file.mapping, catalogue, repeatedSkus(lines, file.mapping))
}

/** The SKUs that these lines are about. */
export function skusOf(file: CatalogImport, { from, to }: Part): string[] {
  const lines = productLines(file).slice(from, to)
  return [...new Set(lines.map(({ cells }) => cellOf(cells, file.mapping, "sku")))]
}

export function productLines({ lines, mapping }: Pick<CatalogImport, "lines" | "mapping">): FileLine[] {
  return mapping.hasHeader ? lines.slice(1) : lines
}

async function readCatalogue(db: Db, accountId: string, skus: string[]): Promise<Catalogue> {
  const products = await listKnownProducts(db, accountId, skus)
  const variants = await listVariantSkus(db, accountId, skus)
  const categories = await readCategoryTree(db)
  return {
    products: new Map(products.map((product) => [product.sku, product])),
    variants: new Set(variants),
    leaves: categories.flatMap(({ leaves }) => leaves),
  }
}
