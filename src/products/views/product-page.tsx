import { Show } from "solid-js"
import type { CategoryGroup } from "#src/categories/category.ts"
import type { Draft } from "#src/forms/parse.ts"
import { nameIn } from "#src/i18n/either-language.ts"
import { useI18n } from "#src/i18n/i18n.ts"
import { paths } from "#src/paths.ts"
import { Page } from "#src/ui/page.tsx"
import type { ProductPicture } from "../picture-queries.ts"
import type { Product } from "../queries.ts"
import type { Reading } from "../reading-queries.ts"
import type { Variant } from "../variant-queries.ts"
import { PicturesSection } from "./pictures-section.tsx"
import { ProductForm } from "./product-form.tsx"
import { ProductReadings } from "./product-readings.tsx"
import { ProductStanding } from "./product-standing.tsx"
import { ProductStateBadge } from "./product-state-badge.tsx"
import { VariantsSection } from "./variants-section.tsx"

export type ProductPageProps = {
  product: Product
  pictures: ProductPicture[]
  variants: Variant[]
  readings: Reading[]
  categories: CategoryGroup[]
  draft: Draft
  /** Sentences about the files that were just refused. */
  problems: string[]
  mayEdit: boolean
}

export function ProductPage(props: ProductPageProps) {
  const { t, locale } = useI18n()
  const { product } = props
  const isRead = props.categories.some(({ leaves }) =>
    leaves.some(({ id, needsReview }) => id === product.categoryId && needsReview),
  )
  return (
    <Page
      title={nameIn(product, locale)}
      trail={[{ label: t("products.title"), href: paths.products(locale) }]}
      actions={<ProductStateBadge product={product} />}
    >
      <ProductStanding product={product} mayEdit={props.mayEdit} />
      <div class="grid gap-6 lg:grid-cols-2 items-start">
        <Show when={props.mayEdit}>
          <section class="stack">
            <h2 class="section-title">{t("products.form.edit_title")}</h2>
            <Show when={isRead && product.publishedAt}>
              <p class="notice notice-warn">{t("products.form.read_again")}</p>
            </Show>
            <ProductForm
              action={paths.product(locale, product.id)}
              draft={props.draft}
              product={product}
              categories={props.categories}
              hasVariants={props.variants.some(({ archivedAt }) => !archivedAt)}
              submit={t("products.form.save")}
            />
          </section>
        </Show>
        <div class="stack gap-6">
          <PicturesSection {...props} />
          <VariantsSection {...props} />
          <ProductReadings readings={props.readings} />
        </div>
      </div>
    </Page>
  )
}
