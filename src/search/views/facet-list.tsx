import { For, Show } from "solid-js"
import { useI18n } from "#src/i18n/i18n.ts"
import type { Results } from "../read-results.ts"
import { adding, choosing, facetValue, isChosen, searchAddress, without } from "../search-address.ts"
import { facetsFor } from "../search-list.ts"
import type { Facet, FacetName } from "../thing.ts"
import { facet, paidWithinSteps, priceBands, ratingSteps, rewardBands } from "../things/facets.ts"
import { CategoryFacet } from "./category-facet.tsx"
import { FacetLink } from "./facet-link.tsx"
import { facetWords } from "./facet-words.ts"

export type FacetProps = { results: Results; path: string; promotes: boolean }

/** What the results can be narrowed by, each value with how much it would leave. */
export function FacetList(props: FacetProps) {
  const names = facetsFor(props.results.list, props.promotes).filter((name) => name !== "category")
  return (
    <div class="grid gap-6">
      <CategoryFacet {...props} />
      <For each={names}>{(name) => <FacetGroup {...props} name={name} />}</For>
    </div>
  )
}

const orders: Partial<Record<FacetName, readonly string[]>> = {
  price: priceBands,
  reward: rewardBands,
  rating: ratingSteps.map(String),
  paid_within: paidWithinSteps.map(String),
}
/** Of which one value holds the next, so that two together say nothing more. */
const nested: readonly FacetName[] = ["rating", "paid_within"]
const mostShown = 12

function FacetGroup(props: FacetProps & { name: FacetName }) {
  const i = useI18n()
  const { asked, answer, categories } = props.results
  const toggled = (one: Facet) => {
    if (isChosen(asked, one)) return without(asked, one)
    return nested.includes(props.name) ? choosing(asked, props.name, [one]) : adding(asked, one)
  }
  const shown = valuesOf(props.name, props.results).flatMap((one) => {
    const label = facetWords(i, one, categories)
    return label === null ? [] : [{ one, label }]
  })
  return (
    <Show when={shown.length > 0}>
      <div class="grid gap-1">
        <h3 class="font-semibold">{i.t(`search.facet.${props.name}`)}</h3>
        <ul class="grid">
          <For each={shown}>
            {({ one, label }) => (
              <li>
                <FacetLink
                  href={searchAddress(props.path, toggled(one))}
                  label={label}
                  count={answer.counts.get(one) ?? 0}
                  isChosen={isChosen(asked, one)}
                />
              </li>
            )}
          </For>
        </ul>
      </div>
    </Show>
  )
}

/** Those that would leave something, and those that are chosen: in their own order, else the most frequent first. */
function valuesOf(name: FacetName, { asked, answer }: Results): Facet[] {
  const counted = [...answer.counts].filter(([one, count]) => one.startsWith(`${name}:`) && count > 0)
  const found = [...new Set([...counted.map(([one]) => one), ...(asked.chosen.get(name) ?? [])])]
  const order = orders[name]
  if (order) return order.map((value) => facet(name, value)).filter((one) => found.includes(one))
  const countOf = (one: Facet) => answer.counts.get(one) ?? 0
  return found
    .toSorted((a, b) => countOf(b) - countOf(a) || facetValue(a).localeCompare(facetValue(b)))
    .slice(0, mostShown)
}
