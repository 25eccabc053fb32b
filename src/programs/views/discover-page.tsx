import { For, Show } from "solid-js"
import { useI18n } from "#src/i18n/i18n.ts"
import { paths } from "#src/paths.ts"
import { EmptyState, Page } from "#src/ui/page.tsx"
import { Pager } from "#src/ui/pager.tsx"
import { SearchForm } from "#src/ui/search-form.tsx"
import { OfferCard, type ShownOffer } from "./offer-card.tsx"

export type DiscoverPageProps = {
  offers: ShownOffer[]
  query: string
  newer: string | null
  older: string | null
}

export function DiscoverPage(props: DiscoverPageProps) {
  const { t, locale } = useI18n()
  const isSearch = props.query !== ""
  const nothing = isSearch ? "discover.none_found" : "discover.none_yet"
  const showAll = isSearch && (
    <a class="btn-quiet" href={paths.discover(locale)}>
      {t("discover.show_all")}
    </a>
  )
  return (
    <Page title={t("discover.title")} intro={t("discover.intro")}>
      <SearchForm
        action={paths.discover(locale)}
        label={t("discover.search")}
        submit={t("discover.search_go")}
        query={props.query}
      />
      <Show
        when={props.offers.length > 0}
        fallback={<EmptyState title={t(`${nothing}.title`)} body={t(`${nothing}.body`)} action={showAll} />}
      >
        <ul class="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
          <For each={props.offers}>{(offer) => <OfferCard offer={offer} />}</For>
        </ul>
        <Pager newer={props.newer} older={props.older} />
      </Show>
    </Page>
  )
}
