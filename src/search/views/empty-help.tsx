import { For, Show } from "solid-js"
import { isolated, nameIn } from "#src/i18n/either-language.ts"
import { useI18n } from "#src/i18n/i18n.ts"
import type { Results } from "../read-results.ts"
import { choosing, searchAddress, without } from "../search-address.ts"
import { facet } from "../things/facets.ts"
import { facetWords } from "./facet-words.ts"
import { swapping } from "./swap.ts"

const mostNear = 6

/** Nothing was found: with which filter less there would be something, and where else. */
export function EmptyHelp(props: { results: Results; path: string }) {
  const i = useI18n()
  const { t, locale } = i
  const { asked, answer, looser, categories } = props.results
  const isAnything = asked.text.trim() === "" && asked.chosen.size === 0
  const near = categories.filter(({ id }) => (answer.counts.get(facet("category", id)) ?? 0) > 0).slice(0, mostNear)
  const label = (one: Results["looser"][number]) => isolated(facetWords(i, one.facet, categories) ?? "")
  return (
    <div class="card stack content-start py-8">
      <h2 class="section-title">{t(isAnything ? "search.empty.none_yet" : "search.empty.title")}</h2>
      <Show when={!isAnything}>
        <p class="text-ink-700 max-w-prose">{t("search.empty.body")}</p>
      </Show>
      <Show when={looser.length > 0}>
        <p>{t("search.empty.looser")}</p>
        <ul class="grid gap-1 ps-4">
          <For each={looser}>
            {(one) => (
              <li>
                <a class="link py-1 inline-block" {...swapping(searchAddress(props.path, without(asked, one.facet)))}>
                  {t("search.empty.without", { filter: label(one), count: one.total })}
                </a>
              </li>
            )}
          </For>
        </ul>
      </Show>
      <Show when={near.length > 0}>
        <p>{t("search.empty.near")}</p>
        <ul class="flex flex-wrap gap-2">
          <For each={near}>
            {(category) => (
              <li>
                <a
                  class="btn-quiet btn-small"
                  {...swapping(
                    searchAddress(props.path, choosing(asked, "category", [facet("category", category.id)])),
                  )}
                >
                  {nameIn(category, locale)}
                </a>
              </li>
            )}
          </For>
        </ul>
      </Show>
      <Show when={!isAnything}>
        <p>
          <a class="btn-quiet" href={props.path}>
            {t("search.empty.all")}
          </a>
        </p>
      </Show>
    </div>
  )
}
