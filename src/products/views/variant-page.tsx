import type { Draft } from "#src/forms/parse.ts"
import { nameIn } from "#src/i18n/either-language.ts"
import { useI18n } from "#src/i18n/i18n.ts"
import { paths } from "#src/paths.ts"
import { Page } from "#src/ui/page.tsx"
import type { Product } from "../queries.ts"
import type { Variant } from "../variant-queries.ts"
import { VariantForm } from "./variant-form.tsx"

export function VariantPage(props: { product: Product; variant: Variant; draft: Draft }) {
  const { t, locale } = useI18n()
  const { product, variant } = props
  return (
    <Page
      title={t("products.variants.edit_title")}
      trail={[
        { label: t("products.title"), href: paths.products(locale) },
        { label: nameIn(product, locale), href: paths.product(locale, product.id) },
        { label: t("products.variants.title"), href: paths.variants(locale, product.id) },
      ]}
      narrow
    >
      <VariantForm
        action={paths.variant(locale, product.id, variant.id)}
        draft={props.draft}
        variant={variant}
        productCents={product.priceCents}
        submit={t("products.variants.save")}
      />
    </Page>
  )
}
