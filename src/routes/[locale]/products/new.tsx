import { readCategoryTree } from "#src/categories/read-categories.ts"
import { emptyDraft } from "#src/forms/parse.ts"
import { NewProductPage } from "#src/products/views/new-product-page.tsx"
import { asMerchant } from "#src/web/as-member.ts"

export const GET = asMerchant("manage_catalogue", async ({ trx, i, answer }) => {
  const categories = await readCategoryTree(trx)
  const title = i.t("products.form.new_title")
  return answer.page(title, () => <NewProductPage draft={emptyDraft} categories={categories} />)
})
