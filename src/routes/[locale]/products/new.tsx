import { emptyDraft } from "#src/forms/parse.ts"
import { NewProductPage } from "#src/products/views/new-product-page.tsx"
import { asMerchant } from "#src/web/as-member.ts"

export const GET = asMerchant("manage_catalogue", ({ i, answer }) =>
  answer.page(i.t("products.form.new_title"), () => <NewProductPage draft={emptyDraft} />),
)
