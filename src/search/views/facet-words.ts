import type { CategoryGroup } from "#src/categories/category.ts"
import { isolated, nameIn } from "#src/i18n/either-language.ts"
import type { I18n } from "#src/i18n/i18n.ts"
import { groupThousands } from "#src/i18n/words.ts"
import { type RegionId, regions } from "#src/places/region.ts"
import { facetName, facetValue } from "../search-address.ts"
import type { Facet } from "../thing.ts"

/** A value of a facet as the reader says it; null of one that we do not know. */
export function facetWords(i: I18n, facet: Facet, categories: readonly CategoryGroup[]): string | null {
  const value = facetValue(facet)
  const name = facetName(facet)
  switch (name) {
    case "category":
      return categoryName(i, value, categories)
    case "region":
      return Object.hasOwn(regions, value) ? regions[value as RegionId][i.locale] : null
    case "price":
    case "reward":
      return bandWords(i, name, value)
    case "rating":
    case "paid_within":
      return /^\d{1,3}$/.test(value) ? i.t(`search.${name}`, { count: Number(value) }) : null
    case "kind":
    case "reward_kind": {
      const key = `search.${name}.${value}`
      return i.has(key) ? i.t(key) : null
    }
  }
}

function categoryName({ locale }: I18n, id: string, categories: readonly CategoryGroup[]): string | null {
  const found = categories.flatMap((root) => [root, ...root.leaves]).find((category) => category.id === id)
  return found ? nameIn(found, locale) : null
}

function bandWords({ t }: I18n, name: "price" | "reward", band: string): string | null {
  const { from, to } = /^(?<from>\d+)-(?<to>\d*)$/.exec(band)?.groups ?? {}
  if (from === undefined) return null
  const how = to === "" ? "over" : from === "0" ? "under" : "between"
  return t(`search.${name}.${how}`, { from: isolated(groupThousands(from)), to: isolated(groupThousands(to ?? "")) })
}
