import { type Draft, draftWith, emptyDraft, parseForm } from "#src/forms/parse.ts"
import { paths } from "#src/paths.ts"
import { addVariant } from "#src/products/add-variant.ts"
import { findProduct } from "#src/products/queries.ts"
import { variantForm } from "#src/products/variant-form.ts"
import { listVariants } from "#src/products/variant-queries.ts"
import { VariantsPage } from "#src/products/views/variants-page.tsx"
import { asMerchant } from "#src/web/as-member.ts"
import type { MemberContext } from "#src/web/visit.ts"

async function draw({ trx, actor, id, answer, i }: MemberContext, draft: Draft) {
  const product = await findProduct(trx, actor.accountId, id("product"))
  const variants = await listVariants(trx, actor.accountId, product.id)
  const view = () => <VariantsPage product={product} variants={variants} draft={draft} />
  const title = i.t("products.variants.title")
  return draft === emptyDraft ? answer.page(title, view) : answer.invalid(title, view)
}

export const GET = asMerchant("manage_catalogue", (context) => draw(context, emptyDraft))

export const POST = asMerchant("manage_catalogue", async (context) => {
  const { trx, actor, id, form, locale, answer, now } = context
  const page = paths.variants(locale, id("product"))
  const parsed = parseForm(variantForm, form)
  if (!parsed.ok) return draw(context, parsed.draft)

  const added = await addVariant(trx, actor, id("product"), { details: parsed.value, now })
  if (added.ok) return answer.done("products.done.variant_added", page)
  if (added.reason === "sku_taken") return draw(context, draftWith(form, { sku: "products.form.sku_taken" }))
  return answer.refused(`products.refused.${added.reason}`, page)
})
