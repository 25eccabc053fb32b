import { NotFound } from "#src/errors.ts"
import { type Draft, draftWith, emptyDraft, parseForm } from "#src/forms/parse.ts"
import { paths } from "#src/paths.ts"
import { editVariant } from "#src/products/edit-variant.ts"
import { findProduct } from "#src/products/queries.ts"
import { variantForm } from "#src/products/variant-form.ts"
import { listVariants } from "#src/products/variant-queries.ts"
import { VariantPage } from "#src/products/views/variant-page.tsx"
import { asMerchant } from "#src/web/as-member.ts"
import type { MemberContext } from "#src/web/visit.ts"

async function draw({ trx, actor, id, answer, i }: MemberContext, draft: Draft) {
  const product = await findProduct(trx, actor.accountId, id("product"))
  const variants = await listVariants(trx, actor.accountId, product.id)
  const variant = variants.find((one) => one.id === id("variant"))
  if (!variant) throw new NotFound("a variant")
  const view = () => <VariantPage product={product} variant={variant} draft={draft} />
  const title = i.t("products.variants.edit_title")
  return draft === emptyDraft ? answer.page(title, view) : answer.invalid(title, view)
}

export const GET = asMerchant("manage_catalogue", (context) => draw(context, emptyDraft))

export const POST = asMerchant("manage_catalogue", async (context) => {
  const { trx, actor, id, form, locale, answer, now } = context
  const parsed = parseForm(variantForm, form)
  if (!parsed.ok) return draw(context, parsed.draft)

  const edit = { variantId: id("variant"), details: parsed.value, now }
  const edited = await editVariant(trx, actor, id("product"), edit)
  if (!edited.ok) return draw(context, draftWith(form, { sku: "products.form.sku_taken" }))
  return answer.done("products.done.variant_saved", paths.variants(locale, id("product")))
})
