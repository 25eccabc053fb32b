import { inAccount } from "#db/database.ts"
import { emptyDraft } from "#src/forms/parse.ts"
import { nameIn } from "#src/i18n/either-language.ts"
import type { I18n } from "#src/i18n/i18n.ts"
import { paths } from "#src/paths.ts"
import { addPictures } from "#src/products/add-pictures.ts"
import { listPictures } from "#src/products/picture-queries.ts"
import { maxPictures } from "#src/products/product.ts"
import { findProduct } from "#src/products/queries.ts"
import { readProductPage } from "#src/products/read-product-page.ts"
import { type RefusedPicture, storePictures } from "#src/products/store-pictures.ts"
import { PicturesProgress } from "#src/products/views/pictures-progress.tsx"
import { PicturesSection } from "#src/products/views/pictures-section.tsx"
import { ProductPage } from "#src/products/views/product-page.tsx"
import { asMerchant, asMerchantSending, type Sender } from "#src/web/as-member.ts"

/** Nothing is drawn or stored for a product that is not there. */
async function readPictures({ db, accountId, form, id }: Sender) {
  await inAccount(db, accountId, (trx) => findProduct(trx, accountId, id("product")))
  return storePictures(form.files.slice(0, maxPictures + 1))
}

/** How far they are drawn. */
export const GET = asMerchant("view", async ({ trx, actor, id, locale, answer }) => {
  const product = await findProduct(trx, actor.accountId, id("product"))
  if (!answer.partial) return answer.redirect(`${paths.product(locale, product.id)}#pictures`)
  const pictures = await listPictures(trx, actor.accountId, product.id)
  const drawn = pictures.filter(({ drawnAt }) => drawnAt).length
  return answer.fragment(() => (
    <PicturesProgress productId={product.id} drawn={drawn} of={pictures.length} wasDrawing />
  ))
})

export const POST = asMerchantSending("manage_catalogue", readPictures, async (context, sent) => {
  const { trx, actor, id, form, i, locale, answer, now } = context
  const added = await addPictures(trx, actor, id("product"), { pictures: sent.stored, now })
  const page = await readProductPage(trx, actor.accountId, id("product"))
  const { product } = page
  const problems = [
    ...(form.files.length === 0 ? [i.t("products.pictures.no_file")] : []),
    ...sent.refused.map((file) => sentenceOf(file, i)),
    ...(added.ok ? [] : [i.t("products.refused.too_many_pictures", { max: maxPictures })]),
  ]
  const props = { ...page, problems, mayEdit: true }
  const isReadAgain = added.ok && added.value.isReadAgain
  const key = isReadAgain ? "products.done.read_again" : "products.pictures.added"

  if (problems.length === 0)
    return answer.with(
      () => <PicturesSection {...props} notice={i.t(key)} />,
      `${paths.product(locale, product.id)}#pictures`,
      { tone: "success", key },
    )
  if (answer.partial) return answer.fragment(() => <PicturesSection {...props} />, 422)
  return answer.invalid(nameIn(product, locale), () => <ProductPage {...props} draft={emptyDraft} />)
})

function sentenceOf({ name, reason }: RefusedPicture, { t }: I18n): string {
  return t("products.pictures.refused_file", { file: name.slice(0, 80), reason: t(`products.refused.${reason}`) })
}
