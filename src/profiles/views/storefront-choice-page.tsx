import { For, Show } from "solid-js"
import { nameIn } from "#src/i18n/either-language.ts"
import { useI18n } from "#src/i18n/i18n.ts"
import type { LinkableProduct, PromotedPlace } from "#src/links/place-queries.ts"
import { paths } from "#src/paths.ts"
import { ProductCover } from "#src/products/views/product-picture.tsx"
import { EmptyState, Page } from "#src/ui/page.tsx"
import { Pager } from "#src/ui/pager.tsx"
import { SearchForm } from "#src/ui/search-form.tsx"
import { Money } from "#src/ui/values.tsx"

export type StorefrontChoice = {
  places: PromotedPlace[]
  place: PromotedPlace | null
  products: LinkableProduct[]
  shown: ReadonlySet<string>
  query: string
  newer: string | null
  older: string | null
}

/** Whose products, then which: of the programs that the influencer is in. */
export function StorefrontChoicePage(props: { choice: StorefrontChoice }) {
  const { t, locale } = useI18n()
  const { places, place } = props.choice
  const trail = [
    { label: t("profiles.mine.title"), href: paths.profile(locale) },
    { label: t("profiles.mine.storefront"), href: paths.storefront(locale) },
  ]
  const discover = (
    <a class="btn" href={paths.discover(locale)}>
      {t("links.no_place.action")}
    </a>
  )
  return (
    <Page title={t("profiles.storefront.add")} trail={trail} narrow>
      <Show
        when={places.length > 0}
        fallback={<EmptyState title={t("links.no_place.title")} body={t("links.no_place.body")} action={discover} />}
      >
        <nav aria-label={t("profiles.storefront.programs")}>
          <ul class="flex flex-wrap gap-2">
            <For each={places}>{(one) => <PlaceLink place={one} isHere={one.id === place?.id} />}</For>
          </ul>
        </nav>
        <Show when={place}>{(here) => <Products choice={props.choice} place={here()} />}</Show>
      </Show>
    </Page>
  )
}

function PlaceLink(props: { place: PromotedPlace; isHere: boolean }) {
  const { locale } = useI18n()
  return (
    <li>
      <a
        class="btn-quiet h-full aria-[current=page]:bg-brand-50 aria-[current=page]:border-brand-700"
        aria-current={props.isHere ? "page" : undefined}
        href={paths.storefrontChoice(locale, props.place.id)}
      >
        <span class="grid text-start">
          <bdi>{props.place.merchantName}</bdi>
          <bdi class="text-sm font-normal text-ink-700">{nameIn(props.place, locale)}</bdi>
        </span>
      </a>
    </li>
  )
}

function Products(props: { choice: StorefrontChoice; place: PromotedPlace }) {
  const { t, locale } = useI18n()
  const { products, shown, query, newer, older } = props.choice
  return (
    <>
      <SearchForm
        action={paths.storefrontChoice(locale)}
        label={t("links.choose_product.search")}
        submit={t("links.choose_product.go")}
        query={query}
      >
        <input type="hidden" name="enrollment" value={props.place.id} />
      </SearchForm>
      <Show when={products.length > 0} fallback={<p>{t("links.choose_product.none")}</p>}>
        <ul class="stack gap-3">
          <For each={products}>
            {(product) => <Choice place={props.place} product={product} isShown={shown.has(product.id)} />}
          </For>
        </ul>
        <Pager newer={newer} older={older} />
      </Show>
    </>
  )
}

function Choice(props: { place: PromotedPlace; product: LinkableProduct; isShown: boolean }) {
  const { t, locale } = useI18n()
  const { place, product } = props
  const name = nameIn(product, locale)
  return (
    <li class="card p-3 sm:p-3 flex flex-wrap gap-3 items-center">
      <ProductCover pictureId={product.coverId} class="size-16 shrink-0" />
      <span class="grid gap-1 min-w-0 flex-1">
        <bdi class="font-semibold break-words">{name}</bdi>
        <Money cents={product.priceCents} />
      </span>
      <Show when={!props.isShown} fallback={<span class="badge badge-good">{t("profiles.storefront.is_shown")}</span>}>
        <form method="post" action={paths.storefront(locale)}>
          <input type="hidden" name="enrollment" value={place.id} />
          <input type="hidden" name="product" value={product.id} />
          <button type="submit" class="btn" aria-label={t("profiles.storefront.show", { name })}>
            {t("profiles.storefront.choose")}
          </button>
        </form>
      </Show>
    </li>
  )
}
