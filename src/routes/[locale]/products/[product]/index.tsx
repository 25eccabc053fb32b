import { can } from "#src/accounts/abilities.ts"
import { type Draft, draftWith, emptyDraft } from "#src/forms/parse.ts"
import { nameIn } from "#src/i18n/either-language.ts"
import { paths } from "#src/paths.ts"
import { editProduct } from "#src/products/edit-product.ts"
import { listPictures } from "#src/products/picture-queries.ts"
import { parseProductForm } from "#src/products/product-form.ts"
import { findProduct } from "#src/products/queries.ts"
import { ProductPage } from "#src/products/views/product-page.tsx"
import { asMerchant } from "#src/web/as-member.ts"

export const GET = asMerchant("view", async ({ trx, actor, id, locale, answer }) => {
  const product = await findProduct(trx, actor.accountId, id("product"))
  const pictures = await listPictures(trx, actor.accountId, product.id)
  const mayEdit = can(actor.role, "manage_catalogue")
  const props = { product, pictures, mayEdit, draft: emptyDraft, problems: [] }

  return answer.page(nameIn(product, locale), () => <ProductPage {...props} />)
})

export const POST = asMerchant("manage_catalogue", async ({ trx, actor, id, form, locale, answer }) => {
  const product = await findProduct(trx, actor.accountId, id("product"))
  const pictures = await listPictures(trx, actor.accountId, product.id)
  const again = (draft: Draft) => {
    const props = { product, pictures, mayEdit: true, draft, problems: [] }
    return answer.invalid(nameIn(product, locale), () => <ProductPage {...props} />)
  }
  const parsed = parseProductForm(form)
  if (!parsed.ok) return again(parsed.draft)

  const edited = await editProduct(trx, actor, product.id, parsed.value)
  if (!edited.ok) return again(draftWith(form, { sku: "products.form.sku_taken" }))
  return answer.done("products.done.saved", paths.product(locale, product.id))
})
