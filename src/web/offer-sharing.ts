import type { Db } from "#db/database.ts"
import { isSoldOut } from "#src/checkout/item.ts"
import { setting } from "#src/env.ts"
import { inReadersLanguage, nameIn } from "#src/i18n/either-language.ts"
import type { Locale } from "#src/i18n/i18n.ts"
import { formatAmount } from "#src/i18n/money.ts"
import { paths } from "#src/paths.ts"
import type { PublishedProduct } from "#src/products/find-published-product.ts"
import { pictureUrl } from "#src/products/picture-url.ts"
import { shareAddress } from "#src/share-pictures/share-address.ts"
import type { Sharing } from "./answer.ts"

/** What networks and search engines read of a product's page. */
export async function sharingOf(db: Db, published: PublishedProduct, locale: Locale): Promise<Sharing> {
  const { product, pictures, merchant } = published
  const { descriptionFr, descriptionAr } = product
  const description = inReadersLanguage({ fr: descriptionFr, ar: descriptionAr }, locale)?.text ?? merchant.name
  const [cover] = pictures
  const first = cover ? pictureUrl(cover.id, 640) : null
  return {
    description: description.slice(0, 200),
    picture: (await shareAddress(db, product.id, locale)) ?? first,
    facts: [productFact(published, locale)],
  }
}

/** schema.org's Product with its Offer: https://schema.org/Product. */
function productFact(published: PublishedProduct, locale: Locale) {
  const { product, pictures } = published
  const site = setting("PUBLIC_URL")
  return {
    ...{ "@type": "Product", name: nameIn(product, locale), sku: product.sku },
    ...(product.brand && { brand: { "@type": "Brand", name: product.brand } }),
    image: pictures.map(({ id }) => site + pictureUrl(id, 1280)),
    offers: offerOf(published, locale),
  }
}

/** One price, or what the variants cost between. */
function offerOf({ product, variants, merchant }: PublishedProduct, locale: Locale) {
  const prices = variants
    .map(({ priceCents }) => priceCents ?? product.priceCents)
    .sort((one, other) => Number(one - other))
  const [least = product.priceCents, most = least] = [prices[0], prices.at(-1)]
  const price =
    least === most
      ? { "@type": "Offer", price: plain(least) }
      : { "@type": "AggregateOffer", lowPrice: plain(least), highPrice: plain(most), offerCount: prices.length }
  return {
    ...price,
    url: setting("PUBLIC_URL") + paths.productPage(locale, product.slug),
    priceCurrency: product.currency,
    availability: `https://schema.org/${isSoldOut({ product, variants }) ? "OutOfStock" : "InStock"}`,
    seller: { "@type": "Organization", name: merchant.name },
  }
}

/** Centimes as `1234.50`. */
function plain(cents: bigint): string {
  return formatAmount(cents)
    .replace(/[^\d,]/g, "")
    .replace(",", ".")
}
