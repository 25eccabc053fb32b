import { fold } from "#src/i18n/fold.ts"
import type { Locale } from "#src/i18n/i18n.ts"
import { type RegionId, regions } from "./region.ts"

export type City = { fr: string; ar: string; region: RegionId }

export const cities: City[] = Object.entries(regions).flatMap(([region, known]) =>
  known.cities.map(([fr, ar]) => ({ fr, ar, region: region as RegionId })),
)

/** Without the hyphens and apostrophes that one writes and another does not. */
const shape = (name: string) => fold(name).replace(/[^\p{L}\p{N}]+/gu, "")
const byShape = new Map(
  cities.flatMap((city) => [[shape(city.fr), city] as const, [shape(city.ar), city] as const]).concat(otherNames()),
)

function otherNames(): [string, City][] {
  const names = {
    casa: "Casablanca",
    tangier: "Tanger",
    marrakesh: "Marrakech",
    fes: "Fès",
    fez: "Fès",
    meknes: "Meknès",
  }
  return Object.entries(names).flatMap(([name, fr]) => {
    const city = cities.find((known) => known.fr === fr)
    return city ? [[name, city] as [string, City]] : []
  })
}

/** A city of the list, however its name is spelt; a city is kept as its French name where it is one of these. */
export function cityNamed(name: string): City | null {
  return byShape.get(shape(name)) ?? null
}

/** As the reader writes it; a place that is not of the list stays as it was typed. */
export function cityIn(name: string, locale: Locale): string {
  return cityNamed(name)?.[locale] ?? name
}
