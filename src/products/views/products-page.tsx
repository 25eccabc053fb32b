import { For, Show } from "solid-js"
import { useI18n } from "#src/i18n/i18n.ts"
import { paths } from "#src/paths.ts"
import { EmptyState, Page } from "#src/ui/page.tsx"
import { Pager } from "#src/ui/pager.tsx"
import type { ProductState } from "../product.ts"
import type { ProductSummary } from "../queries.ts"
import { ProductCard } from "./product-card.tsx"
import { ProductSearch } from "./product-search.tsx"

export type ProductsPageProps = {
  products: ProductSummary[]
  query: string
  state: ProductState | null
  newer: string | null
  older: string | null
  mayEdit: boolean
}

export function ProductsPage(props: ProductsPageProps) {
  const { t, locale } = useI18n()
  const isFiltered = props.query !== "" || props.state !== null
  const create = (
    <Show when={props.mayEdit}>
      <div class="flex flex-wrap gap-2">
        <a class="btn-quiet" href={paths.catalogImports(locale)}>
          {t("products.import")}
        </a>
        <a class="btn" href={paths.newProduct(locale)}>
          {t("products.new")}
        </a>
      </div>
    </Show>
  )
  return (
    <Page title={t("products.title")} intro={t("products.intro")} actions={create}>
      <Show
        when={props.products.length > 0 || isFiltered}
        fallback={
          <EmptyState title={t("products.none_yet.title")} body={t("products.none_yet.body")} action={create} />
        }
      >
        <ProductSearch query={props.query} state={props.state} />
        <Show
          when={props.products.length > 0}
          fallback={
            <EmptyState
              title={t("products.none_found.title")}
              body={t("products.none_found.body")}
              action={
                <a class="btn-quiet" href={paths.products(locale)}>
                  {t("products.show_all")}
                </a>
              }
            />
          }
        >
          <ul class="grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
            <For each={props.products}>{(product) => <ProductCard product={product} />}</For>
          </ul>
          <Pager newer={props.newer} older={props.older} />
        </Show>
      </Show>
    </Page>
  )
}
