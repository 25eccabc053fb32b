import { emptyDraft } from "#src/forms/parse.ts"
import { searchWords } from "#src/i18n/search.ts"
import { isId } from "#src/links/link-form.ts"
import { findLinkableProduct, listLinkableProducts, listPlaces, type PromotedPlace } from "#src/links/place-queries.ts"
import { ChoosePlacePage } from "#src/links/views/choose-place-page.tsx"
import { ChooseProductPage } from "#src/links/views/choose-product-page.tsx"
import { NewLinkPage } from "#src/links/views/new-link-page.tsx"
import { asInfluencer } from "#src/web/as-member.ts"
import { askedPage, keyPage, pageAddress } from "#src/web/key-page.ts"
import type { MemberContext } from "#src/web/visit.ts"

const pageSize = 12

/** One page a question: the program, the product, then what is said of the link. */
export const GET = asInfluencer("promote", async (context) => {
  const { trx, actor, query, i, answer } = context
  const places = await listPlaces(trx, actor.accountId)
  const onlyPlace = places.length === 1 ? places[0] : undefined
  const place = places.find(({ id }) => id === query("enrollment")) ?? onlyPlace
  if (!place) return answer.page(i.t("links.form.title"), () => <ChoosePlacePage places={places} />)

  const product = await chosenProduct(context, place)
  const mayChange = !onlyPlace
  if (!product) return chooseProduct(context, place, mayChange)
  const props = { place, mayChange, product, draft: emptyDraft }
  return answer.page(i.t("links.form.title"), () => <NewLinkPage {...props} />)
})

function chosenProduct({ trx, query }: MemberContext, place: PromotedPlace) {
  const id = query("product")
  return isId(id) ? findLinkableProduct(trx, place.merchantAccountId, id) : undefined
}

async function chooseProduct({ trx, query, url, i, answer }: MemberContext, place: PromotedPlace, mayChange: boolean) {
  const asked = askedPage(query)
  const wanted = { ...asked, words: searchWords(query("q")) }
  const page = keyPage(await listLinkableProducts(trx, place.merchantAccountId, wanted, pageSize), pageSize, asked)
  const newer = pageAddress(url, "after", page.newer)
  const older = pageAddress(url, "before", page.older)
  const props = { place, mayChange, products: page.rows, query: query("q").slice(0, 100), newer, older }
  return answer.page(i.t("links.form.title"), () => <ChooseProductPage {...props} />)
}
