import { day } from "#src/clock.ts"
import { cityNamed } from "#src/places/city.ts"
import type { Facet, FacetName } from "../thing.ts"

/** Where one band ends and the next begins; the last has no end. */
const priceBounds = [100, 250, 500, 1000, 2500]
const rewardBounds = [5, 10, 15, 20, 30]

/** "0-100", "100-250", … "2500-": the bands as they stand in an address, in dirhams and in percents. */
export const priceBands = bandsOf(priceBounds)
export const rewardBands = bandsOf(rewardBounds)
/** So many stars and more. */
export const ratingSteps = [4, 3] as const
/** Days from release to payment, half of the commissions being paid in fewer. */
export const paidWithinSteps = [7, 15, 30] as const

function bandsOf(bounds: number[]): string[] {
  return [...bounds, undefined].map((bound, index) => `${bounds[index - 1] ?? 0}-${bound ?? ""}`)
}

export function facet(name: FacetName, value: string): Facet {
  return `${name}:${value}`
}

export function categoryFacets(...ids: (string | null)[]): Facet[] {
  return known(ids).map((id) => facet("category", id))
}

export function regionFacets(cities: readonly (string | null)[]): Facet[] {
  return known(cities.map((city) => (city ? (cityNamed(city)?.region ?? null) : null))).map((id) => facet("region", id))
}

export function priceFacet(cents: bigint): Facet {
  return facet("price", bandOf(Number(cents) / 100, priceBounds, priceBands))
}

export function rewardFacets(rateBp: number | null): Facet[] {
  return rateBp === null ? [] : [facet("reward", bandOf(rateBp / 100, rewardBounds, rewardBands))]
}

export function ratingFacets(stars: number | null): Facet[] {
  return ratingSteps.filter((step) => stars !== null && stars >= step).map((step) => facet("rating", String(step)))
}

export function paidWithinFacets(days: number | null): Facet[] {
  return paidWithinSteps
    .filter((step) => days !== null && days <= step)
    .map((step) => facet("paid_within", String(step)))
}

function bandOf(amount: number, bounds: number[], bands: string[]): string {
  const place = bounds.findIndex((bound) => amount < bound)
  return bands.at(place) ?? ""
}

function known(ids: (string | null)[]): string[] {
  return [...new Set(ids.filter((id) => id !== null))]
}

/** How far back sales make one thing stand before another. */
export const weighedFor = 90 * day
/** From none to a thousand sales as 0 to 1. */
export function weightOf(sales: number): number {
  return Math.min(1, Math.log1p(sales) / Math.log1p(1000))
}
