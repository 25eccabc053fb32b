import { Show } from "solid-js"
import { isolated, nameIn } from "#src/i18n/either-language.ts"
import { useI18n } from "#src/i18n/i18n.ts"
import { formatMoney } from "#src/i18n/money.ts"
import { paths } from "#src/paths.ts"
import { cityIn } from "#src/places/city.ts"
import { ProductCover } from "#src/products/views/product-picture.tsx"
import { Money } from "#src/ui/values.tsx"
import type { ProductCard, Promotion } from "../cards/read-product-cards.ts"
import type { Matcher } from "../highlight.ts"
import { Marked } from "./marked.tsx"
import { Stars } from "./stars.tsx"

type ProductResultProps = { product: ProductCard; matches: Matcher; promotes: boolean }

/** A product or a service among others. */
export function ProductResult(props: ProductResultProps) {
  const { t, locale } = useI18n()
  const { product } = props
  const hasPrices = product.highestCents > product.lowestCents
  return (
    <li class="card p-3 sm:p-3 grid gap-2 content-start relative hover:border-brand-700">
      <ProductCover pictureId={product.coverId} class="w-full aspect-square" />
      <h3 class="font-semibold leading-snug break-words">
        <a
          href={paths.productPage(locale, product.slug)}
          class="text-ink-900 no-underline hover:underline after:absolute after:inset-0 after:rounded-xl focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:outline-brand-700"
        >
          <Marked text={nameIn(product, locale)} matches={props.matches} />
        </a>
      </h3>
      <p class="flex flex-wrap items-center gap-2">
        <Show
          when={hasPrices}
          fallback={
            <strong>
              <Money cents={product.lowestCents} />
            </strong>
          }
        >
          <strong>{t("search.card.from", { price: isolated(formatMoney(product.lowestCents, locale)) })}</strong>
        </Show>
        <Show when={product.isSoldOut}>
          <span class="badge badge-warn">{t("search.card.sold_out")}</span>
        </Show>
      </p>
      <p class="hint">
        <Marked text={product.merchantName} matches={props.matches} />
        <Show when={product.city}>
          {(city) => (
            <>
              {" · "}
              <bdi>{cityIn(city(), locale)}</bdi>
            </>
          )}
        </Show>
      </p>
      <Stars sum={product.starsSum} reviews={product.reviews} />
      <Show when={props.promotes}>
        <DaysToPay days={product.medianDaysToPay} />
        <Show when={product.promotion}>
          {(promotion) => <Promote promotion={promotion()} productId={product.id} name={nameIn(product, locale)} />}
        </Show>
      </Show>
    </li>
  )
}

function DaysToPay(props: { days: number | null }) {
  const { t } = useI18n()
  return (
    <Show when={props.days !== null}>
      <p class="hint">
        {props.days === 0 ? t("search.card.pays_same_day") : t("search.card.pays_in", { count: props.days ?? 0 })}
      </p>
    </Show>
  )
}

function Promote(props: { promotion: Promotion; productId: string; name: string }) {
  const { t, locale } = useI18n()
  const { earnsCents, enrollmentId, isPending, programSlug } = props.promotion
  const [href, label] = enrollmentId
    ? [paths.newLink(locale, { enrollment: enrollmentId, product: props.productId }), "search.card.promote" as const]
    : [
        paths.discoverProgram(locale, programSlug),
        isPending ? ("search.card.pending" as const) : ("search.card.join" as const),
      ]
  return (
    <div class="grid gap-2 border-t border-sand-200 pt-2 mt-auto">
      <p class="text-brand-800 font-semibold text-sm">
        {t("search.card.earns", { amount: isolated(formatMoney(earnsCents, locale)) })}
      </p>
      <a href={href} class="btn-quiet btn-small relative z-1" aria-label={`${t(label)} · ${props.name}`}>
        {t(label)}
      </a>
    </div>
  )
}
