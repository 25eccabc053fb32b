import { For, Show } from "solid-js"
import type { Draft } from "#src/forms/parse.ts"
import { nameIn } from "#src/i18n/either-language.ts"
import { useI18n } from "#src/i18n/i18n.ts"
import { paths } from "#src/paths.ts"
import { Page, Section } from "#src/ui/page.tsx"
import { Money } from "#src/ui/values.tsx"
import type { Product } from "../queries.ts"
import type { Variant } from "../variant-queries.ts"
import { StockBadge } from "./stock-badge.tsx"
import { VariantForm } from "./variant-form.tsx"

type VariantsPageProps = { product: Product; variants: Variant[]; draft: Draft }

/** The variants of a product, and the form for one more. */
export function VariantsPage(props: VariantsPageProps) {
  const { t, locale } = useI18n()
  const { product, variants } = props
  return (
    <Page
      title={t("products.variants.title")}
      intro={t("products.variants.intro")}
      trail={[
        { label: t("products.title"), href: paths.products(locale) },
        { label: nameIn(product, locale), href: paths.product(locale, product.id) },
      ]}
      narrow
    >
      <Show when={variants.length > 0}>
        <ul class="stack gap-3">
          <For each={variants}>{(variant) => <VariantCard product={product} variant={variant} />}</For>
        </ul>
      </Show>
      <Section title={t("products.variants.new")}>
        <VariantForm
          action={paths.variants(locale, product.id)}
          draft={props.draft}
          variant={null}
          productCents={product.priceCents}
          submit={t("products.variants.add")}
        />
      </Section>
    </Page>
  )
}

function VariantCard(props: { product: Product; variant: Variant }) {
  const { t, locale } = useI18n()
  const { product, variant } = props
  const name = nameIn(variant, locale)
  const archival = variant.archivedAt ? paths.variantArchivalRemoval : paths.variantArchival
  return (
    <li class="card flex flex-wrap items-center gap-3">
      <div class="flex-1 min-w-48 grid gap-1">
        <h2 class="font-semibold break-words">
          <bdi>{name}</bdi>
        </h2>
        <p class="hint">
          <bdi>{variant.sku}</bdi>
        </p>
        <p class="flex flex-wrap items-center gap-2">
          <Money cents={variant.priceCents ?? product.priceCents} />
          <Show when={variant.priceCents === null}>
            <span class="hint">({t("products.variants.usual_price")})</span>
          </Show>
          <Show when={!variant.archivedAt} fallback={<span class="badge">{t("products.variants.archived")}</span>}>
            <StockBadge stock={variant.stock} />
          </Show>
        </p>
      </div>
      <div class="flex flex-wrap gap-2">
        <a class="btn-quiet btn-small" href={paths.variant(locale, product.id, variant.id)}>
          {t("products.variants.edit")}
          <span class="sr-only"> {name}</span>
        </a>
        <form method="post" action={archival(locale, product.id, variant.id)}>
          <button type="submit" class="btn-quiet btn-small">
            {t(variant.archivedAt ? "products.variants.restore" : "products.variants.archive")}
            <span class="sr-only"> {name}</span>
          </button>
        </form>
      </div>
    </li>
  )
}
