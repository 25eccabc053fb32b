import * as v from "valibot"
import { NotFound } from "#src/errors.ts"
import { optionalText } from "#src/forms/fields.ts"
import { type Draft, emptyDraft, parseForm } from "#src/forms/parse.ts"
import { paths } from "#src/paths.ts"
import { describePicture } from "#src/products/describe-picture.ts"
import { listPictures } from "#src/products/picture-queries.ts"
import { findProduct } from "#src/products/queries.ts"
import { PictureDescriptionPage } from "#src/products/views/picture-description-page.tsx"
import { asMerchant } from "#src/web/as-member.ts"
import type { MemberContext } from "#src/web/visit.ts"

async function draw({ trx, actor, id, answer, i }: MemberContext, draft: Draft) {
  const product = await findProduct(trx, actor.accountId, id("product"))
  const pictures = await listPictures(trx, actor.accountId, product.id)
  const number = 1 + pictures.findIndex((one) => one.id === id("picture"))
  const picture = pictures[number - 1]
  if (!picture) throw new NotFound("a picture")
  const view = () => <PictureDescriptionPage product={product} picture={picture} number={number} draft={draft} />
  const title = i.t("products.pictures.describe_title")
  return draft === emptyDraft ? answer.page(title, view) : answer.invalid(title, view)
}

export const GET = asMerchant("manage_catalogue", (context) => draw(context, emptyDraft))

export const POST = asMerchant("manage_catalogue", async (context) => {
  const { trx, actor, id, form, locale, answer, now } = context
  const parsed = parseForm(v.object({ altFr: optionalText(200), altAr: optionalText(200) }), form)
  if (!parsed.ok) return draw(context, parsed.draft)

  await describePicture(trx, actor, { productId: id("product"), id: id("picture"), now }, parsed.value)
  return answer.done("products.done.picture_described", `${paths.product(locale, id("product"))}#pictures`)
})
