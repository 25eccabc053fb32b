import { For } from "solid-js"
import { useI18n } from "#src/i18n/i18n.ts"
import { paths } from "#src/paths.ts"
import { type ProductState, productStates } from "../product.ts"

export function ProductSearch(props: { query: string; state: ProductState | null }) {
  const { t, locale } = useI18n()
  const address = (state: ProductState | null) => {
    const asked = new URLSearchParams({ ...(state && { state }), ...(props.query && { q: props.query }) })
    return `${paths.products(locale)}${asked.size > 0 ? `?${asked}` : ""}`
  }
  return (
    <div class="stack gap-3">
      <search>
        <form method="get" action={paths.products(locale)} class="flex flex-wrap items-end gap-2">
          <div class="field flex-1 min-w-48">
            <label for="q" class="label">
              {t("products.search")}
            </label>
            <input id="q" name="q" type="search" value={props.query} maxlength="100" dir="auto" class="input" />
          </div>
          {props.state && <input type="hidden" name="state" value={props.state} />}
          <button type="submit" class="btn-quiet">
            {t("products.search_go")}
          </button>
        </form>
      </search>
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
