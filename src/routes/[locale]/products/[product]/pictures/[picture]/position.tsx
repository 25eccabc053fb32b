import { paths } from "#src/paths.ts"
import { movePicture } from "#src/products/move-picture.ts"
import { listPictures } from "#src/products/picture-queries.ts"
import { findProduct } from "#src/products/queries.ts"
import { PicturesSection } from "#src/products/views/pictures-section.tsx"
import { asMerchant } from "#src/web/as-member.ts"

export const POST = asMerchant("manage_catalogue", async ({ trx, actor, id, form, locale, answer }) => {
  const move = form.text("move") === "earlier" ? "earlier" : "later"
  await movePicture(trx, actor, { productId: id("product"), pictureId: id("picture"), move })
  const product = await findProduct(trx, actor.accountId, id("product"))
  const pictures = await listPictures(trx, actor.accountId, product.id)

  return answer.with(
    () => <PicturesSection product={product} pictures={pictures} problems={[]} mayEdit movedId={id("picture")} />,
    `${paths.product(locale, product.id)}#pictures`,
  )
})
