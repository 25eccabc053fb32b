import { nameIn } from "#src/i18n/either-language.ts"
import type { Locale } from "#src/i18n/i18n.ts"
import type { PublishedProduct } from "#src/products/find-published-product.ts"
import type { StockPlace } from "#src/products/stock-queries.ts"

export type OfferedVariant = PublishedProduct["variants"][number]
type Product = PublishedProduct["product"]

/** What is ordered: the product, or the variant of it that was chosen, which has its own SKU, price and stock. */
export type Item = Pick<Product, "accountId" | "sku" | "priceCents" | "deliveryCents" | "vatRateBp" | "stock"> & {
  product: Product
  variant: OfferedVariant | null
  place: StockPlace
}

export function itemOf({ product, variants }: PublishedProduct, variantId: string | null): Item {
  const variant = variants.find(({ id }) => id === variantId) ?? null
  const { accountId, deliveryCents, vatRateBp } = product
  const { sku, stock } = variant ?? product
  const priceCents = variant?.priceCents ?? product.priceCents
  const place = { productId: product.id, variantId: variant?.id ?? null }
  return { product, variant, place, accountId, sku, priceCents, deliveryCents, vatRateBp, stock }
}

/** The name that a line of an order keeps. */
export function itemName({ product, variant }: Item, locale: Locale): string {
  const name = nameIn(product, locale)
  return variant ? `${name} — ${nameIn(variant, locale)}` : name
}

/** The variant that was chosen, else the one of the address, else the first that can be had. */
export function chosenVariant(variants: OfferedVariant[], typed: string | undefined, sku: string): string | null {
  const chosen =
    variants.find(({ id }) => id === typed) ??
    variants.find((variant) => variant.sku === sku) ??
    variants.find(({ stock }) => stock !== 0) ??
    variants[0]
  return chosen?.id ?? null
}

/** Nothing of it can be had now. */
export function isSoldOut({ product, variants }: Pick<PublishedProduct, "product" | "variants">): boolean {
  return variants.length > 0 ? variants.every(({ stock }) => stock === 0) : product.stock === 0
}
