import { Show } from "solid-js"
import { nameIn } from "#src/i18n/either-language.ts"
import { useI18n, useT } from "#src/i18n/i18n.ts"
import { paths } from "#src/paths.ts"
import { Money } from "#src/ui/values.tsx"
import type { ProductSummary } from "../queries.ts"
import { ProductCover } from "./product-picture.tsx"
import { ProductStateBadge } from "./product-state-badge.tsx"
import { StockBadge } from "./stock-badge.tsx"

export function ProductCard(props: { product: ProductSummary }) {
  const { t, locale } = useI18n()
  const { product } = props
  return (
    <li>
      <a
        href={paths.product(locale, product.id)}
        class="card p-3 sm:p-3 flex gap-3 no-underline text-ink-900 hover:border-brand-700 h-full"
      >
        <ProductCover pictureId={product.coverId} class="size-20 shrink-0" />
        <span class="grid gap-1 content-start min-w-0">
          <span class="font-semibold break-words">
            <bdi>{nameIn(product, locale)}</bdi>
          </span>
          <span class="hint truncate">
            <bdi>{product.sku}</bdi>
            <Show when={product.variants}>
              {(variants) => <> · {t("products.stock.variants", { count: variants().count })}</>}
            </Show>
          </span>
          <span class="flex flex-wrap items-center gap-2">
            <Price product={product} />
            <ProductStateBadge product={product} />
            <StockBadge stock={product.variants ? product.variants.stock : product.stock} />
          </span>
        </span>
      </a>
    </li>
  )
}

/** Its price, or the least of its variants' where they differ. */
function Price(props: { product: ProductSummary }) {
  const t = useT()
  const { priceCents, variants } = props.product
  const { leastCents, mostCents } = variants ?? { leastCents: priceCents, mostCents: priceCents }
  return (
    <span>
      <Show when={leastCents !== mostCents}>
        <span class="hint">{t("products.stock.from")} </span>
      </Show>
      <Money cents={BigInt(leastCents)} />
    </span>
  )
}
