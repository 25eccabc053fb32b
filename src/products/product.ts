import { fold } from "#src/i18n/fold.ts"

export const productKinds = ["good", "service", "digital"] as const
export type ProductKind = (typeof productKinds)[number]

export const productStates = ["published", "submitted", "refused", "draft", "archived"] as const
export type ProductState = (typeof productStates)[number]

/** What a merchant says of a product. */
export type ProductDetails = {
  kind: ProductKind
  sku: string
  categoryId: string | null
  brand: string | null
  nameFr: string | null
  nameAr: string | null
  descriptionFr: string | null
  descriptionAr: string | null
  priceCents: bigint
  vatRateBp: number
  deliveryCents: bigint
  deliveryDays: number
  shopUrl: string | null
  /** Null for a stock that nobody counts; absent, it stays as it is. */
  stock?: number | null
}

export type ProductStanding = {
  publishedAt: Date | null
  submittedAt: Date | null
  refusedAt: Date | null
  archivedAt: Date | null
}

/** Submitted is what staff read before shoppers see it; refused, a draft to which they have said no. */
export function productState(product: ProductStanding): ProductState {
  if (product.archivedAt) return "archived"
  if (product.publishedAt) return "published"
  if (product.submittedAt) return "submitted"
  return product.refusedAt ? "refused" : "draft"
}

/** What a search looks into, folded. */
export function productSearchText(product: Pick<ProductDetails, "sku" | "brand" | "nameFr" | "nameAr">): string {
  return fold([product.sku, product.brand, product.nameFr, product.nameAr].filter(Boolean).join(" "))
}

/** What staff read when they read a product: whoever changes it is read again. */
export function isReadAlike(before: Readable, after: Readable): boolean {
  return readFields.every((field) => before[field] === after[field])
}

const readFields = ["categoryId", "nameFr", "nameAr", "descriptionFr", "descriptionAr", "brand"] as const
type Readable = Pick<ProductDetails, (typeof readFields)[number]>

/** How many pictures a product may show, and how many variants. */
export const maxPictures = 8
export const maxVariants = 50

/** So few left are told to the shopper. */
export const fewLeft = 5
