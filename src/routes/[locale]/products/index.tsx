import { can } from "#src/accounts/abilities.ts"
import { readCategoryTree } from "#src/categories/read-categories.ts"
import { type Draft, draftWith } from "#src/forms/parse.ts"
import { searchWords } from "#src/i18n/search.ts"
import { paths } from "#src/paths.ts"
import { createProduct } from "#src/products/create-product.ts"
import { productStates } from "#src/products/product.ts"
import { parseProductForm } from "#src/products/product-form.ts"
import { listProducts } from "#src/products/queries.ts"
import { NewProductPage } from "#src/products/views/new-product-page.tsx"
import { ProductsPage } from "#src/products/views/products-page.tsx"
import { asMerchant } from "#src/web/as-member.ts"
import { askedPage, keyPage, pageAddress } from "#src/web/key-page.ts"

const pageSize = 24

export const GET = asMerchant("view", async ({ trx, actor, query, url, i, answer }) => {
  const state = productStates.find((known) => known === query("state")) ?? null
  const asked = askedPage(query)
  const filter = { state, words: searchWords(query("q")), ...asked }
  const page = keyPage(await listProducts(trx, actor.accountId, filter, pageSize), pageSize, asked)
  const newer = pageAddress(url, "after", page.newer)
  const older = pageAddress(url, "before", page.older)
  const mayEdit = can(actor.role, "manage_catalogue")
  const props = { products: page.rows, query: query("q").slice(0, 100), state, newer, older, mayEdit }

  return answer.page(i.t("products.title"), () => <ProductsPage {...props} />)
})

export const POST = asMerchant("manage_catalogue", async ({ trx, actor, form, locale, i, answer }) => {
  const categories = await readCategoryTree(trx)
  const again = (draft: Draft) =>
    answer.invalid(i.t("products.form.new_title"), () => <NewProductPage draft={draft} categories={categories} />)
  const parsed = parseProductForm(form)
  if (!parsed.ok) return again(parsed.draft)

  const created = await createProduct(trx, actor, parsed.value)
  if (created.ok) return answer.done("products.done.created", paths.product(locale, created.value.id))
  if (created.reason === "sku_taken") return again(draftWith(form, { sku: "products.form.sku_taken" }))
  return again(draftWith(form, { categoryId: "products.form.category_unknown" }))
})
