import { searchWords } from "#src/i18n/search.ts"
import { listLinkableProducts, listPlaces, type PromotedPlace } from "#src/links/place-queries.ts"
import { readOwnShowcase } from "#src/profiles/read-showcase.ts"
import { StorefrontChoicePage } from "#src/profiles/views/storefront-choice-page.tsx"
import { asInfluencer } from "#src/web/as-member.ts"
import { askedPage, keyPage, pageAddress } from "#src/web/key-page.ts"
import type { MemberContext } from "#src/web/visit.ts"

const pageSize = 24

export const GET = asInfluencer("promote", async (context) => {
  const { trx, actor, query, i, answer } = context
  const places = await listPlaces(trx, actor.accountId)
  const place = places.find(({ id }) => id === query("enrollment")) ?? places[0] ?? null
  const { storefront } = await readOwnShowcase(trx, actor.accountId)
  const shown = new Set(storefront.map(({ productId }) => productId))
  const offered = await productsOf(context, place)
  const choice = { places, place, shown, query: query("q").slice(0, 100), ...offered }
  return answer.page(i.t("profiles.storefront.add"), () => <StorefrontChoicePage choice={choice} />)
})

async function productsOf({ trx, query, url }: MemberContext, place: PromotedPlace | null) {
  if (!place) return { products: [], newer: null, older: null }
  const asked = askedPage(query)
  const wanted = { ...asked, words: searchWords(query("q")) }
  const page = keyPage(await listLinkableProducts(trx, place.merchantAccountId, wanted, pageSize), pageSize, asked)
  const newer = pageAddress(url, "after", page.newer)
  return { products: page.rows, newer, older: pageAddress(url, "before", page.older) }
}
