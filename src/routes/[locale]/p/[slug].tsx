import { checkPromoCode } from "#src/checkout/check-promo-code.ts"
import { chosenVariant, itemOf } from "#src/checkout/item.ts"
import { isRecommended, openOffer } from "#src/checkout/open-offer.ts"
import { formShape, orderForm, readQuantity } from "#src/checkout/order-form.ts"
import { placeHostedOrder } from "#src/checkout/place-hosted-order.ts"
import { quote } from "#src/checkout/quote.ts"
import { ProductPage } from "#src/checkout/views/product-page.tsx"
import { recordRefClick } from "#src/clicks/record-ref-click.ts"
import { readVisitorCookie, visitorCookie } from "#src/clicks/visitor.ts"
import { randomSecret } from "#src/crypto/random-code.ts"
import { type Draft, draftWith, emptyDraft, parseForm } from "#src/forms/parse.ts"
import { nameIn } from "#src/i18n/either-language.ts"
import { paths } from "#src/paths.ts"
import type { PublishedProduct } from "#src/products/find-published-product.ts"
import { asVisitor } from "#src/web/as-visitor.ts"
import { clientAddress } from "#src/web/client-address.ts"
import { limit } from "#src/web/limits.ts"
import { sharingOf } from "#src/web/offer-sharing.ts"
import { redirectFront } from "#src/web/redirect-front.ts"
import type { VisitorContext } from "#src/web/visit.ts"

export const GET = asVisitor(async (context) => {
  const { trx, param, query } = context
  const published = await openOffer(trx, param("slug"))
  const click = query("ref") ? await follow(context, published) : query("sys_click")
  return drawOffer(context, published, { draft: emptyDraft, click, status: 200 })
})

export const POST = asVisitor(async (context) => {
  const { trx, param, form, answer, locale, now, request, signedIn } = context
  await limit("order_form_address", clientAddress(request))
  const published = await openOffer(trx, param("slug"))
  const click = form.text("click")
  if (form.has("preview")) {
    return drawOffer(context, published, { draft: { typed: form.fields(), errors: {} }, click, status: 200 })
  }
  const variantIds = published.variants.map(({ id }) => id)
  const parsed = parseForm(orderForm({ needsAddress: published.product.kind === "good", variantIds }), form)
  if (!parsed.ok) return drawOffer(context, published, { draft: parsed.draft, click, status: 422 })

  await limit("order_form_phone", parsed.value.phone)
  const accountIds = signedIn?.memberships.map(({ accountId }) => accountId) ?? []
  const shopper = { visitor: visitorOf(context), clickId: click || null, accountIds, locale }
  const item = itemOf(published, parsed.value.variant)
  const order = await placeHostedOrder(trx, { item, request: parsed.value, shopper, now })
  if (!order.ok) {
    // Read again, since somebody else has just taken what was left.
    const draft = draftWith(form, { quantity: `checkout.${order.reason}` })
    return drawOffer(context, await openOffer(trx, param("slug")), { draft, click, status: 422 })
  }
  const page = paths.orderPage(locale, order.value.token)
  return order.value.codeWasUnknown ? answer.refused("checkout.code_was_unknown", page) : answer.redirect(page)
})

/** `?ref=` is a click on that link: stored before the page is shown. */
async function follow({ query, request, answer }: VisitorContext, { product }: PublishedProduct): Promise<string> {
  const { isProxied, secureCookies } = redirectFront()
  const header = (name: string) => request.headers.get(name) ?? undefined
  const visit = { method: request.method, header, address: clientAddress(request), isProxied }
  const click = await recordRefClick(query("ref"), product.accountId, visit)
  if (!click) return ""
  answer.setCookie(visitorCookie(click.visitor, secureCookies))
  return click.clickId
}

type Drawn = { draft: Draft; click: string; status: 200 | 422 }

async function drawOffer(context: VisitorContext, published: PublishedProduct, { draft, click, status }: Drawn) {
  const { trx, answer, locale, now, query } = context
  const { product } = published
  const code = await checkPromoCode(trx, product.accountId, draft.typed.promo_code ?? null)
  const errors = code.isKnown === false ? { promo_code: "checkout.code_unknown" as const } : {}
  const quantity = readQuantity(draft.typed.quantity)
  const item = itemOf(published, chosenVariant(published.variants, draft.typed.variant, query("variant")))
  const form = formShape.test(draft.typed.form ?? "") ? (draft.typed.form ?? "") : randomSecret()
  const offer = {
    ...published,
    ...{ click, form, quantity, item, discountBp: code.discountBp, quote: quote(item, quantity, code.discountBp) },
    isRecommended: click !== "" || (await isRecommended(trx, product.accountId, visitorOf(context), now)),
    draft: { typed: draft.typed, errors: { ...errors, ...draft.errors } },
  }
  const sharing = await sharingOf(trx, published, locale)
  return answer.page(nameIn(product, locale), () => <ProductPage offer={offer} />, { status, light: true, sharing })
}

function visitorOf({ request }: VisitorContext): string | null {
  return readVisitorCookie(request.headers.get("cookie") ?? undefined)
}
