import { paths } from "#src/paths.ts"
import { listPictures } from "#src/products/picture-queries.ts"
import { findProduct } from "#src/products/queries.ts"
import { removePicture } from "#src/products/remove-picture.ts"
import { PicturesSection } from "#src/products/views/pictures-section.tsx"
import { asMerchant } from "#src/web/as-member.ts"

export const POST = asMerchant("manage_catalogue", async ({ trx, actor, id, locale, answer, i, now }) => {
  await removePicture(trx, actor, { productId: id("product"), pictureId: id("picture"), now })
  const product = await findProduct(trx, actor.accountId, id("product"))
  const pictures = await listPictures(trx, actor.accountId, product.id)
  const key = "products.pictures.removed"

  return answer.with(
    () => <PicturesSection product={product} pictures={pictures} problems={[]} mayEdit notice={i.t(key)} />,
    `${paths.product(locale, product.id)}#pictures`,
    { tone: "success", key },
  )
})
