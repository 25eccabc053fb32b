import { For, Show } from "solid-js"
import { nameIn } from "#src/i18n/either-language.ts"
import { useI18n } from "#src/i18n/i18n.ts"
import { paths } from "#src/paths.ts"
import { ProductCover } from "#src/products/views/product-picture.tsx"
import { Page } from "#src/ui/page.tsx"
import { Pager } from "#src/ui/pager.tsx"
import { SearchForm } from "#src/ui/search-form.tsx"
import { Money } from "#src/ui/values.tsx"
import type { LinkableProduct, PromotedPlace } from "../place-queries.ts"
import { ChosenPlace } from "./chosen-place.tsx"

export type ChooseProductPageProps = {
  place: PromotedPlace
  mayChange: boolean
  products: LinkableProduct[]
  query: string
  newer: string | null
  older: string | null
}

export function ChooseProductPage(props: ChooseProductPageProps) {
  const { t, locale } = useI18n()
  const enrollment = props.place.id
  return (
    <Page title={t("links.form.title")} trail={[{ label: t("links.title"), href: paths.links(locale) }]} narrow>
      <ChosenPlace place={props.place} mayChange={props.mayChange} />
      <h2 class="section-title">{t("links.choose_product.title")}</h2>
      <SearchForm
        action={paths.newLink(locale)}
        label={t("links.choose_product.search")}
        submit={t("links.choose_product.go")}
        query={props.query}
      >
        <input type="hidden" name="enrollment" value={enrollment} />
      </SearchForm>
      <Show when={props.products.length > 0} fallback={<p>{t("links.choose_product.none")}</p>}>
        <ul class="stack gap-3">
          <For each={props.products}>{(product) => <ProductChoice enrollment={enrollment} product={product} />}</For>
        </ul>
        <Pager newer={props.newer} older={props.older} />
      </Show>
    </Page>
  )
}

function ProductChoice(props: { enrollment: string; product: LinkableProduct }) {
  const { locale } = useI18n()
  const name = nameIn(props.product, locale)
  return (
    <li>
      <a
        class="card p-3 sm:p-3 flex gap-3 no-underline text-ink-900 hover:border-brand-700"
        href={paths.newLink(locale, { enrollment: props.enrollment, product: props.product.id })}
      >
        <ProductCover pictureId={props.product.coverId} class="size-16 shrink-0" />
        <span class="grid gap-1 content-start min-w-0">
          <span class="font-semibold break-words">
            <bdi>{name}</bdi>
          </span>
          <Money cents={props.product.priceCents} />
        </span>
      </a>
    </li>
  )
}
