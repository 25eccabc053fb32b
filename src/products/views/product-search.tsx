import { For } from "solid-js"
import { useI18n } from "#src/i18n/i18n.ts"
import { paths } from "#src/paths.ts"
import { SearchForm } from "#src/ui/search-form.tsx"
import { type ProductState, productStates } from "../product.ts"

export function ProductSearch(props: { query: string; state: ProductState | null }) {
  const { t, locale } = useI18n()
  const address = (state: ProductState | null) => {
    const asked = new URLSearchParams({ ...(state && { state }), ...(props.query && { q: props.query }) })
    return `${paths.products(locale)}${asked.size > 0 ? `?${asked}` : ""}`
  }
  return (
    <div class="stack gap-3">
      <SearchForm
        action={paths.products(locale)}
        label={t("products.search")}
        submit={t("products.search_go")}
        query={props.query}
      >
        {props.state && <input type="hidden" name="state" value={props.state} />}
      </SearchForm>
      <nav aria-label={t("products.filter")} class="flex flex-wrap gap-2">
        <For each={[null, ...productStates]}>
          {(state) => (
            <a
              class={`btn-quiet btn-small ${state === props.state ? "border-brand-700 bg-brand-50" : ""}`}
              href={address(state)}
              aria-current={state === props.state ? "page" : undefined}
            >
              {t(`products.state.${state ?? "all"}`)}
            </a>
          )}
        </For>
      </nav>
    </div>
  )
}
