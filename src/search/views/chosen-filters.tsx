import { For, Show } from "solid-js"
import { useI18n } from "#src/i18n/i18n.ts"
import type { Results } from "../read-results.ts"
import { chosenFacets, searchAddress, without } from "../search-address.ts"
import { facetWords } from "./facet-words.ts"
import { swapping } from "./swap.ts"

/** What the list is narrowed by, each a press away from being so no longer. */
export function ChosenFilters(props: { results: Results; path: string }) {
  const i = useI18n()
  const { asked, categories } = props.results
  const chosen = chosenFacets(asked).map((facet) => ({ facet, label: facetWords(i, facet, categories) ?? "?" }))
  const cleared = searchAddress(props.path, { ...asked, chosen: new Map(), page: 1 })
  return (
    <Show when={chosen.length > 0}>
      <ul class="flex flex-wrap gap-2 items-center" aria-label={i.t("search.chosen")}>
        <For each={chosen}>
          {({ facet, label }) => (
            <li>
              <a
                {...swapping(searchAddress(props.path, without(asked, facet)))}
                class="inline-flex items-center gap-2 min-h-9 px-3 rounded-full bg-brand-50 border border-brand-200 text-brand-900 text-sm font-semibold no-underline hover:bg-brand-100"
              >
                <span class="sr-only">{i.t("search.remove", { filter: label })}</span>
                <span aria-hidden="true">{label} ×</span>
              </a>
            </li>
          )}
        </For>
        <Show when={chosen.length > 1}>
          <li>
            <a class="link text-sm py-2 px-1 inline-block" {...swapping(cleared)}>
              {i.t("search.remove_all")}
            </a>
          </li>
        </Show>
      </ul>
    </Show>
  )
}
