import { For, Show } from "solid-js"
import type { Category, CategoryGroup } from "#src/categories/category.ts"
import { nameIn } from "#src/i18n/either-language.ts"
import { useI18n } from "#src/i18n/i18n.ts"
import type { Results } from "../read-results.ts"
import { choosing, isChosen, searchAddress } from "../search-address.ts"
import { facet } from "../things/facets.ts"
import { FacetLink } from "./facet-link.tsx"
import { swapping } from "./swap.ts"

type CategoryFacetProps = { results: Results; path: string }

/** The tree: its roots or, once one is entered, its leaves. */
export function CategoryFacet(props: CategoryFacetProps) {
  const { t } = useI18n()
  const { asked, categories } = props.results
  const entered = categories.find((root) =>
    [root, ...root.leaves].some(({ id }) => isChosen(asked, facet("category", id))),
  )
  const shown = shownOf(props.results, entered)
  return (
    <Show when={shown.length > 0 || entered}>
      <div class="grid gap-1">
        <h3 class="font-semibold">{t("search.facet.category")}</h3>
        <Show when={entered}>
          <a class="link text-sm py-1" {...swapping(searchAddress(props.path, choosing(asked, "category", [])))}>
            {t("search.all_categories")}
          </a>
        </Show>
        <ul class="grid">
          <For each={shown}>{(category) => <Choice {...props} category={category} entered={entered} />}</For>
        </ul>
      </div>
    </Show>
  )
}

function Choice(props: CategoryFacetProps & { category: Category; entered: CategoryGroup | undefined }) {
  const { locale } = useI18n()
  const { asked, answer } = props.results
  const one = facet("category", props.category.id)
  const isHere = isChosen(asked, one)
  const isLeaf = props.category.parentId !== null
  const up = props.entered && isLeaf ? [facet("category", props.entered.id)] : []
  return (
    <li class={isLeaf ? "ps-4" : ""}>
      <FacetLink
        href={searchAddress(props.path, choosing(asked, "category", isHere ? up : [one]))}
        label={nameIn(props.category, locale)}
        count={answer.counts.get(one) ?? 0}
        isChosen={isHere}
      />
    </li>
  )
}

function shownOf({ answer, categories }: Results, entered: CategoryGroup | undefined): Category[] {
  const holds = ({ id }: Category) => (answer.counts.get(facet("category", id)) ?? 0) > 0
  return entered ? [entered, ...entered.leaves.filter(holds)] : categories.filter(holds)
}
