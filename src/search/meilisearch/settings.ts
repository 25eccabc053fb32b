import type { Settings } from "meilisearch"
import type { Synonyms } from "../query-words.ts"

export const wordAttributes = ["name_fr", "name_ar", "labels_fr", "labels_ar", "text_fr", "text_ar"]
/** Read alone, so that no consonants are taken for a word. */
export const soundAttribute = "sounds"
/** Beyond them nothing is counted. */
export const mostFound = 5000

/** What the index knows before it holds anything: each change of it later would read every document again. */
export function indexSettings(synonyms: Synonyms): Settings {
  return {
    searchableAttributes: [...wordAttributes, soundAttribute],
    displayedAttributes: ["id", "kind", "thing"],
    filterableAttributes: ["facets", "kind"],
    sortableAttributes: ["price_cents", "reward_bp", "stars", "weight", "published_at"],
    // A chosen order rules; else the words, and among alike ones what is sold more.
    rankingRules: ["sort", "words", "typo", "proximity", "attribute", "exactness", "weight:desc"],
    localizedAttributes: [
      { attributePatterns: ["*_fr"], locales: ["fra"] },
      { attributePatterns: ["*_ar"], locales: ["ara"] },
    ],
    ...synonymSettings(synonyms),
    typoTolerance: {
      ...{ enabled: true, minWordSizeForTypos: { oneTypo: 4, twoTypos: 8 } },
      ...{ disableOnAttributes: [soundAttribute], disableOnNumbers: true },
    },
    faceting: { maxValuesPerFacet: 500, sortFacetValuesBy: { "*": "count" } },
    pagination: { maxTotalHits: mostFound },
    searchCutoffMs: 150,
  }
}

export function synonymSettings(synonyms: Synonyms) {
  return { synonyms: Object.fromEntries([...synonyms].map(([words, others]) => [words, [...others]])) }
}
