import type { Db } from "#db/database.ts"
import { setting } from "#src/env.ts"
import { inReadersLanguage, nameIn } from "#src/i18n/either-language.ts"
import type { Locale } from "#src/i18n/i18n.ts"
import { formatAmount } from "#src/i18n/money.ts"
import { paths } from "#src/paths.ts"
import type { PublishedProduct } from "#src/products/find-published-product.ts"
import { pictureUrl } from "#src/products/picture-url.ts"
import { findShareVersion } from "#src/share-pictures/queries.ts"
import { sharePictureUrl } from "#src/share-pictures/share-picture.ts"
import type { Sharing } from "#src/web/answer.ts"
import { isSoldOut } from "./item.ts"

/** What networks and search engines read of a product's page. */
export async function sharingOf(db: Db, published: PublishedProduct, locale: Locale): Promise<Sharing> {
  const { product, pictures, merchant } = published
  const { descriptionFr, descriptionAr } = product
  const description = inReadersLanguage({ fr: descriptionFr, ar: descriptionAr }, locale)?.text ?? merchant.name
  const version = await findShareVersion(db, product.id, locale)
  const [cover] = pictures
  const first = cover ? pictureUrl(cover.id, 640) : null
  return {
    description: description.slice(0, 200),
    picture: version ? sharePictureUrl(product.id, locale, version) : first,
    facts: [productFact(published, locale)],
  }
}

/** schema.org's Product with its Offer: https://schema.org/Product. */
function productFact({ product, pictures, variants, merchant }: PublishedProduct, locale: Locale) {
  const site = setting("PUBLIC_URL")
  return {
    ...{ "@type": "Product", name: nameIn(product, locale), sku: product.sku },
    ...(product.brand && { brand: { "@type": "Brand", name: product.brand } }),
    image: pictures.map(({ id }) => site + pictureUrl(id, 1280)),
    offers: {
      "@type": "Offer",
      url: site + paths.productPage(locale, product.slug),
      price: formatAmount(product.priceCents)
        .replace(/[^\d,]/g, "")
        .replace(",", "."),
      priceCurrency: product.currency,
      availability: `https://schema.org/${isSoldOut({ product, variants }) ? "OutOfStock" : "InStock"}`,
      seller: { "@type": "Organization", name: merchant.name },
    },
  }
}
