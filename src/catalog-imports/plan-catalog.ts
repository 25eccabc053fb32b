import type { Category } from "#src/categories/category.ts"
import type { FileLine } from "#src/csv/read-lines.ts"
import type { Key } from "#src/i18n/i18n.ts"
import type { ProductDetails } from "#src/products/product.ts"
import { parseProduct } from "#src/products/product-form.ts"
import type { Mapping } from "./columns.ts"
import { cellOf, fieldsOf, type KnownProduct } from "./line-fields.ts"

export const lineOutcomes = ["created", "changed", "unchanged", "refused"] as const
export type LineOutcome = (typeof lineOutcomes)[number]

export type LineError = { field: string; key: Key }
export type PlannedLine = { line: number; sku: string; name: string } & (
  | { outcome: "created"; details: ProductDetails }
  | { outcome: "changed"; details: ProductDetails; productId: string; changes: string[] }
  | { outcome: "unchanged" }
  | { outcome: "refused"; errors: LineError[] }
)

/** What is known where a file is read: the account's products and variants of these SKUs, and today's categories. */
export type Catalogue = {
  products: ReadonlyMap<string, KnownProduct>
  variants: ReadonlySet<string>
  leaves: Category[]
}

/** What each line would do to the catalogue as it is now; a SKU that stands in the file twice does nothing. */
export function planCatalog(
  lines: readonly FileLine[],
  mapping: Mapping,
  catalogue: Catalogue,
  repeated: ReadonlySet<string>,
): PlannedLine[] {
  return lines.map(({ line, cells }) => {
    const sku = cellOf(cells, mapping, "sku")
    const known = catalogue.products.get(sku) ?? null
    const fields = fieldsOf(cells, mapping, known, catalogue.leaves)
    const name = fields.nameFr || fields.nameAr || ""
    const errors = errorsBefore(sku, catalogue, repeated)
    if (errors.length > 0) return { line, sku, name, outcome: "refused", errors }
    return { line, sku, name, ...planProduct(fields, known, catalogue.leaves) }
  })
}

/** The SKUs that stand in a file more than once. */
export function repeatedSkus(lines: readonly FileLine[], mapping: Mapping): Set<string> {
  const seen = new Set<string>()
  return new Set(
    lines.flatMap(({ cells }) => {
      const sku = cellOf(cells, mapping, "sku")
      const isRepeated = seen.has(sku)
      seen.add(sku)
      return isRepeated ? [sku] : []
    }),
  )
}

function errorsBefore(sku: string, { variants }: Catalogue, repeated: ReadonlySet<string>): LineError[] {
  if (repeated.has(sku) && sku !== "") return [{ field: "sku", key: "catalog_imports.error.sku_twice" }]
  return variants.has(sku) ? [{ field: "sku", key: "catalog_imports.error.sku_of_variant" }] : []
}

function planProduct(fields: Record<string, string>, known: KnownProduct | null, leaves: Category[]) {
  const parsed = parseProduct(fields)
  if (!parsed.ok) return { outcome: "refused" as const, errors: errorsOf(parsed.draft.errors) }
  const details = parsed.value
  if (details.categoryId !== known?.categoryId && !leaves.some(({ id }) => id === details.categoryId))
    return {
      outcome: "refused" as const,
      errors: [{ field: "categoryId", key: "catalog_imports.error.category" as const }],
    }
  if (!known) return { outcome: "created" as const, details }
  const changes = changesOf(known, details)
  if (changes.length === 0) return { outcome: "unchanged" as const }
  return { outcome: "changed" as const, details, productId: known.id, changes }
}

function errorsOf(errors: Partial<Record<string, Key>>): LineError[] {
  return Object.entries(errors).flatMap(([field, key]) => (key ? [{ field, key }] : []))
}

function changesOf(known: KnownProduct, details: ProductDetails): string[] {
  return Object.entries(details)
    .filter(([name, value]) => value !== undefined && known[name as keyof ProductDetails] !== value)
    .map(([name]) => name)
}
