import { For, Show } from "solid-js"
import { nameIn } from "#src/i18n/either-language.ts"
import { useI18n } from "#src/i18n/i18n.ts"
import { paths } from "#src/paths.ts"
import { Section } from "#src/ui/page.tsx"
import { Money } from "#src/ui/values.tsx"
import type { Product } from "../queries.ts"
import type { Variant } from "../variant-queries.ts"
import { StockBadge } from "./stock-badge.tsx"

/** What a shopper chooses within the product, in brief. */
export function VariantsSection(props: { product: Product; variants: Variant[]; mayEdit: boolean }) {
  const { t, locale } = useI18n()
  return (
    <Section title={t("products.variants.title")} id="variants">
      <Show
        when={props.variants.length > 0}
        fallback={<p class="hint">{t(props.mayEdit ? "products.variants.intro" : "products.variants.none")}</p>}
      >
        <ul class="stack gap-0">
          <For each={props.variants}>
            {(variant) => (
              <li class="flex flex-wrap items-center gap-x-3 gap-y-1 py-2 border-b border-sand-200">
                <span class="flex-1 min-w-40">
                  <bdi class="font-semibold">{nameIn(variant, locale)}</bdi> <bdi class="hint">{variant.sku}</bdi>
                </span>
                <Money cents={variant.priceCents ?? props.product.priceCents} />
                <Show
                  when={!variant.archivedAt}
                  fallback={<span class="badge">{t("products.variants.archived")}</span>}
                >
                  <StockBadge stock={variant.stock} />
                </Show>
              </li>
            )}
          </For>
        </ul>
      </Show>
      <Show when={props.mayEdit}>
        <p>
          <a class="btn-quiet" href={paths.variants(locale, props.product.id)}>
            {t(props.variants.length > 0 ? "products.variants.manage" : "products.variants.add_first")}
          </a>
        </p>
      </Show>
    </Section>
  )
}
