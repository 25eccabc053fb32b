import { can } from "#src/accounts/abilities.ts"
import { type Draft, draftWith, emptyDraft } from "#src/forms/parse.ts"
import { nameIn } from "#src/i18n/either-language.ts"
import { paths } from "#src/paths.ts"
import { editProduct } from "#src/products/edit-product.ts"
import { parseProductForm } from "#src/products/product-form.ts"
import { readProductPage } from "#src/products/read-product-page.ts"
import { ProductPage } from "#src/products/views/product-page.tsx"
import { asMerchant } from "#src/web/as-member.ts"

export const GET = asMerchant("view", async ({ trx, actor, id, locale, answer }) => {
  const page = await readProductPage(trx, actor.accountId, id("product"))
  const mayEdit = can(actor.role, "manage_catalogue")
  const props = { ...page, mayEdit, draft: emptyDraft, problems: [] }

  return answer.page(nameIn(page.product, locale), () => <ProductPage {...props} />)
})

export const POST = asMerchant("manage_catalogue", async ({ trx, actor, id, form, locale, answer, now }) => {
  const page = await readProductPage(trx, actor.accountId, id("product"))
  const again = (draft: Draft) => {
    const props = { ...page, mayEdit: true, draft, problems: [] }
    return answer.invalid(nameIn(page.product, locale), () => <ProductPage {...props} />)
  }
  const parsed = parseProductForm(form)
  if (!parsed.ok) return again(parsed.draft)

  const edited = await editProduct(trx, actor, page.product.id, { details: parsed.value, now })
  if (!edited.ok && edited.reason === "category_unknown")
    return again(draftWith(form, { categoryId: "products.form.category_unknown" }))
  if (!edited.ok) return again(draftWith(form, { sku: "products.form.sku_taken" }))
  const done = edited.value.isReadAgain ? "products.done.read_again" : "products.done.saved"
  return answer.done(done, paths.product(locale, page.product.id))
})
