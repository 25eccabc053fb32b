import { For, type JSX, Show } from "solid-js"
import { isolated } from "#src/i18n/either-language.ts"
import { useI18n } from "#src/i18n/i18n.ts"
import type { Results } from "../read-results.ts"
import { chosenFacets, facetName, facetValue } from "../search-address.ts"
import { ChosenFilters } from "./chosen-filters.tsx"
import { EmptyHelp } from "./empty-help.tsx"
import { FacetList } from "./facet-list.tsx"
import { ResultPages } from "./result-pages.tsx"

export type ResultsProps = {
  results: Results
  path: string
  promotes: boolean
  save?: JSX.Element
  children: JSX.Element
}

/** Everything of the page that a letter more or a filter less may change. */
export function SearchResults(props: ResultsProps) {
  const { t } = useI18n()
  const { asked, answer } = props.results
  const chosen = chosenFacets(asked)
  const filters = chosen.length > 0 ? t("search.filters_chosen", { count: chosen.length }) : t("search.filter")
  const hasFacets = answer.counts.size > 0 || chosen.length > 0
  return (
    <div id="results" class="grid gap-4 lg:grid-cols-[15rem_1fr] lg:gap-8 items-start">
      <For each={chosen}>
        {(facet) => <input type="hidden" form="search" name={facetName(facet)} value={facetValue(facet)} />}
      </For>
      <Show when={hasFacets} fallback={<span class="hidden lg:block" />}>
        <details class="card p-0 sm:p-0 lg:hidden">
          <summary class="px-4 py-3 font-semibold cursor-pointer">{filters}</summary>
          <div class="px-4 pb-4">
            <FacetList {...props} />
          </div>
        </details>
        <section class="hidden lg:block" aria-label={t("search.filter")}>
          <h2 class="sr-only">{t("search.filter")}</h2>
          <FacetList {...props} />
        </section>
      </Show>
      <section class="stack content-start min-w-0" aria-label={t("search.results")}>
        <Summary results={props.results} />
        {props.save}
        <ChosenFilters results={props.results} path={props.path} />
        <Show when={answer.total > 0} fallback={<EmptyHelp results={props.results} path={props.path} />}>
          <h2 class="sr-only">{t("search.results")}</h2>
          {props.children}
          <ResultPages results={props.results} path={props.path} />
        </Show>
      </section>
    </div>
  )
}

function Summary(props: { results: Results }) {
  const { t } = useI18n()
  const { list, asked, answer } = props.results
  const text = asked.text.trim()
  const count = answer.total
  const said = () =>
    text === "" ? t(`search.count.${list}`, { count }) : t(`search.count_for.${list}`, { count, text: isolated(text) })
  return (
    <div class="grid gap-1">
      <p role="status" class="font-semibold">
        {answer.isCapped ? t("search.capped", { count }) : said()}
      </p>
      <Show when={answer.corrected.length > 0 && count > 0}>
        <p class="text-ink-700">{t("search.corrected", { words: isolated(answer.corrected.slice(0, 3).join(" ")) })}</p>
      </Show>
    </div>
  )
}
