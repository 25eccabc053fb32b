import { type Locale, locales } from "#src/i18n/i18n.ts"
import { paths } from "#src/paths.ts"
import { type Destination, destinationOf } from "./destination.ts"
import type { ResolvedLink } from "./queries.ts"

/** Where a link leads, by the language of who follows it, and the plain address of the product. */
export type Target = {
  linkId: string
  merchantAccountId: string
  available: boolean
  destinations: Record<Locale, Destination>
  plain: Record<Locale, string>
}

/** The merchant's own page when the product has one, else the hosted page in the reader's language. */
export function targetOf(link: ResolvedLink, publicUrl: string): Target {
  const shop = link.shopUrl !== null && URL.canParse(link.shopUrl) ? link.shopUrl : null
  const plain = (locale: Locale) => shop ?? publicUrl + paths.productPage(locale, link.productSlug)
  const each = <Value>(of: (locale: Locale) => Value) =>
    Object.fromEntries(locales.map((locale) => [locale, of(locale)])) as Record<Locale, Value>
  return {
    linkId: link.linkId,
    merchantAccountId: link.merchantAccountId,
    available: link.available,
    destinations: each((locale) => destinationOf(plain(locale), link.utm)),
    plain: each(plain),
  }
}
