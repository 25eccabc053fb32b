import { fold } from "#src/i18n/fold.ts"

export const productKinds = ["good", "service", "digital"] as const
export type ProductKind = (typeof productKinds)[number]

export const productStates = ["published", "draft", "archived"] as const
export type ProductState = (typeof productStates)[number]

/** What a merchant says of a product. */
export type ProductDetails = {
  kind: ProductKind
  sku: string
  nameFr: string | null
  nameAr: string | null
  descriptionFr: string | null
  descriptionAr: string | null
  priceCents: bigint
  vatRateBp: number
  deliveryCents: bigint
  deliveryDays: number
  shopUrl: string | null
}

export function productState(product: { publishedAt: Date | null; archivedAt: Date | null }): ProductState {
  if (product.archivedAt) return "archived"
  return product.publishedAt ? "published" : "draft"
}

/** What a search looks into, folded. */
export function productSearchText(product: Pick<ProductDetails, "sku" | "nameFr" | "nameAr">): string {
  return fold([product.sku, product.nameFr, product.nameAr].filter(Boolean).join(" "))
}

/** How many pictures a product may show. */
export const maxPictures = 8
