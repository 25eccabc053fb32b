import type { Facet, Thing, ThingKind } from "#src/search/thing.ts"
import { now } from "#tests/cast.ts"
import { parties } from "./parties.ts"
import { products } from "./products.ts"
import type { ThingToFind } from "./thing-to-find.ts"

export type CategoryNames = ReadonlyMap<string, { nameFr: string; nameAr: string }>

const kindNumber: Record<ThingKind, number> = { product: 1, program: 2, profile: 3 }
const toFind = [...products, ...parties]
const uuids = new Map(toFind.map(({ kind, id }, index) => [id, uuid(kindNumber[kind], index)]))
const names = new Map([...uuids].map(([name, id]) => [id, name]))

function uuid(kind: number, index: number): string {
  return `00000000-0000-7000-8000-${kind}${String(index).padStart(11, "0")}`
}

export function nameOf(id: string): string {
  return names.get(id) ?? id
}

/** The set as the index takes it, each thing beside the names of its category. */
export function thingsToIndex(accountId: string, categories: CategoryNames): Thing[] {
  return toFind.map((thing) => ({
    ...{ kind: thing.kind, id: uuids.get(thing.id) ?? "", accountId, nameFr: thing.nameFr, nameAr: thing.nameAr },
    labels: [...thing.labels, ...labelsOf(thing, categories)],
    descriptions: [thing.descriptionFr, thing.descriptionAr].filter((text) => text !== null),
    facets: thing.category ? [`category:${thing.category}` satisfies Facet] : [],
    ...{ priceCents: null, rewardBp: null, stars: null, daysToPay: null, weight: 0, publishedAt: now },
  }))
}

function labelsOf({ category }: ThingToFind, categories: CategoryNames): string[] {
  const named = category === null ? undefined : categories.get(category)
  return named ? [named.nameFr, named.nameAr] : []
}
