import { inAccount } from "#db/database.ts"
import { emptyDraft } from "#src/forms/parse.ts"
import { nameIn } from "#src/i18n/either-language.ts"
import type { I18n } from "#src/i18n/i18n.ts"
import { paths } from "#src/paths.ts"
import { addPictures } from "#src/products/add-pictures.ts"
import { listPictures } from "#src/products/picture-queries.ts"
import { maxPictures } from "#src/products/product.ts"
import { findProduct } from "#src/products/queries.ts"
import { type RefusedPicture, storePictures } from "#src/products/store-pictures.ts"
import { PicturesSection } from "#src/products/views/pictures-section.tsx"
import { ProductPage } from "#src/products/views/product-page.tsx"
import { asMerchantSending, type Sender } from "#src/web/as-member.ts"

/** Nothing is drawn or stored for a product that is not there. */
async function readPictures({ db, accountId, form, id }: Sender) {
  await inAccount(db, accountId, (trx) => findProduct(trx, accountId, id("product")))
  return storePictures(form.files.slice(0, maxPictures + 1))
}

export const POST = asMerchantSending("manage_catalogue", readPictures, async (context, sent) => {
  const { trx, actor, id, form, i, locale, answer } = context
  const product = await findProduct(trx, actor.accountId, id("product"))
  const added = await addPictures(trx, actor, product.id, sent.stored)
  const pictures = await listPictures(trx, actor.accountId, product.id)
  const problems = [
    ...(form.files.length === 0 ? [i.t("products.pictures.no_file")] : []),
    ...sent.refused.map((file) => sentenceOf(file, i)),
    ...(added.ok ? [] : [i.t("products.refused.too_many_pictures", { max: maxPictures })]),
  ]
  const props = { product, pictures, problems, mayEdit: true }
  const key = "products.pictures.added"

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
