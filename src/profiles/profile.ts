export const maxNiches = 5
export const maxCities = 5
export const maxPortfolioItems = 12
export const maxShownProducts = 48
export const bioLength = 600
export const noteLength = 160

/** What an influencer may speak; the words are those of the pages. */
export const spokenLanguages = ["darija", "arabic", "amazigh", "french", "english", "spanish"] as const
export type SpokenLanguage = (typeof spokenLanguages)[number]

export function isSpoken(code: string): code is SpokenLanguage {
  return (spokenLanguages as readonly string[]).includes(code)
}

/** What search engines are told of a language. */
export const languageTags: Record<SpokenLanguage, string> = {
  ...{ darija: "ary", arabic: "ar", amazigh: "zgh", french: "fr", english: "en", spanish: "es" },
}

export type Presentation = {
  bioFr: string | null
  bioAr: string | null
  niches: string[]
  cities: string[]
  languages: SpokenLanguage[]
}

/** Up one place or down one, in a list that its owner orders. */
export const moves = ["earlier", "later"] as const
export type Move = (typeof moves)[number]

export function moved(ids: readonly string[], id: string, move: Move): string[] {
  const others = ids.filter((other) => other !== id)
  const place = ids.indexOf(id) + (move === "earlier" ? -1 : 1)
  return others.toSpliced(Math.max(0, place), 0, id)
}
