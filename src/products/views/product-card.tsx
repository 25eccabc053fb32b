import { nameIn } from "#src/i18n/either-language.ts"
import { useI18n } from "#src/i18n/i18n.ts"
import { paths } from "#src/paths.ts"
import { Money } from "#src/ui/values.tsx"
import type { ProductSummary } from "../queries.ts"
import { ProductCover } from "./product-picture.tsx"
import { ProductStateBadge } from "./product-state-badge.tsx"

export function ProductCard(props: { product: ProductSummary }) {
  const { locale } = useI18n()
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
          </span>
          <span class="flex flex-wrap items-center gap-2">
            <Money cents={product.priceCents} />
            <ProductStateBadge product={product} />
          </span>
        </span>
      </a>
    </li>
  )
}
