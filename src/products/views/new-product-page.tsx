import type { CategoryGroup } from "#src/categories/category.ts"
import type { Draft } from "#src/forms/parse.ts"
import { useI18n } from "#src/i18n/i18n.ts"
import { paths } from "#src/paths.ts"
import { Page } from "#src/ui/page.tsx"
import { ProductForm } from "./product-form.tsx"

export function NewProductPage(props: { draft: Draft; categories: CategoryGroup[] }) {
  const { t, locale } = useI18n()
  return (
    <Page
      title={t("products.form.new_title")}
      trail={[{ label: t("products.title"), href: paths.products(locale) }]}
      narrow
    >
      <ProductForm
        action={paths.products(locale)}
        draft={props.draft}
        product={null}
        categories={props.categories}
        hasVariants={false}
        submit={t("products.form.create")}
      />
    </Page>
  )
}
