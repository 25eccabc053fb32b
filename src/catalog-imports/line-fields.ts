import type { Category } from "#src/categories/category.ts"
import { fold } from "#src/i18n/fold.ts"
import { formatAmount } from "#src/i18n/money.ts"
import type { ProductDetails, ProductKind } from "#src/products/product.ts"
import { type ColumnRole, columnRoles, type Mapping } from "./columns.ts"

export type KnownProduct = ProductDetails & { id: string }
export type Fields = Record<string, string>

const kinds: Record<string, ProductKind> = {
  ...{ good: "good", produit: "good", bien: "good", physique: "good", منتوج: "good" },
  ...{ service: "service", prestation: "service", خدمه: "service" },
  ...{ digital: "digital", numerique: "digital", رقمي: "digital" },
}

const newProduct: Fields = { kind: "good", vatRateBp: "20", deliveryCents: "0", deliveryDays: "3", shopUrl: "" }

/** What a line says of a product, as its form would: over what is known of it, and nothing for what the file leaves empty. */
export function fieldsOf(cells: readonly string[], mapping: Mapping, known: KnownProduct | null, leaves: Category[]) {
  const said = Object.fromEntries(
    columnRoles.flatMap((role) => {
      const cell = cellOf(cells, mapping, role)
      return cell ? [toField(role, cell, leaves)] : []
    }),
  )
  const base = known ? fieldsOfProduct(known) : { ...newProduct, categoryId: mapping.categoryId ?? "" }
  return { ...base, ...said }
}

export function cellOf(cells: readonly string[], { columns }: Mapping, role: ColumnRole): string {
  const at = columns[role]
  return at === null ? "" : (cells[at] ?? "").trim()
}

function toField(role: ColumnRole, cell: string, leaves: Category[]): [string, string] {
  if (role === "category") return ["categoryId", categoryOf(cell, leaves)]
  if (role === "kind") return [role, kinds[fold(cell)] ?? cell]
  if (role === "priceCents" || role === "deliveryCents") return [role, withoutCurrency(cell)]
  if (role === "vatRateBp") return [role, cell.replace(/[%٪\s]/g, "")]
  return [role, cell]
}

/** By its name in either language or its identifier; of a path such as `Mode > Robes`, its end. */
function categoryOf(cell: string, leaves: Category[]): string {
  const wanted = fold(cell.split(/[>/|]/).at(-1) ?? "").trim()
  const found = leaves.find(({ id, nameFr, nameAr }) => [id, fold(nameFr), fold(nameAr)].includes(wanted))
  return found?.id ?? cell.slice(0, 60)
}

/** `1 234,50 DH`, `1.234,50` and `1,234.50` are one amount: the last sign parts the centimes, the others thousands. */
function withoutCurrency(cell: string): string {
  const amount = cell.replace(/dhs?|mad|درهم|\s|\u00a0|\u202f/giu, "")
  return amount.replace(/[.,](?=.*[.,])/g, "").replace(/[.,](?=\d{3}$)/, "")
}

function fieldsOfProduct(product: KnownProduct): Fields {
  const texts = [
    product.brand,
    product.nameFr,
    product.nameAr,
    product.descriptionFr,
    product.descriptionAr,
    product.shopUrl,
  ]
  const [brand = "", nameFr = "", nameAr = "", descriptionFr = "", descriptionAr = "", shopUrl = ""] = texts.map(
    (text) => text ?? "",
  )
  return {
    ...{
      kind: product.kind,
      sku: product.sku,
      categoryId: product.categoryId ?? "",
      brand,
      nameFr,
      nameAr,
      descriptionFr,
    },
    ...{ descriptionAr, shopUrl, ...stockOf(product), deliveryDays: String(product.deliveryDays) },
    ...{ priceCents: formatAmount(product.priceCents), deliveryCents: formatAmount(product.deliveryCents) },
    vatRateBp: String(product.vatRateBp / 100),
  }
}

/** Left as it was seen, a stock is not written: orders may take from it meanwhile. */
function stockOf({ stock }: KnownProduct) {
  const seen = stock?.toString() ?? ""
  return { stock: seen, stockSeen: seen }
}
