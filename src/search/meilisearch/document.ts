import { soundOf } from "../sound.ts"
import type { Facet, Thing, ThingKind } from "../thing.ts"
import { arabicForms, isArabic, wordsOf } from "../words.ts"

/** A thing as Meilisearch holds it: words folded as ours are, apart by script so that each is read as its language. */
export type ThingDocument = {
  id: string
  thing: string
  kind: ThingKind
  name_fr: string
  name_ar: string
  labels_fr: string
  labels_ar: string
  text_fr: string
  text_ar: string
  sounds: string
  facets: Facet[]
  price_cents: number | null
  reward_bp: number | null
  stars: number | null
  weight: number
  published_at: number
}

export function documentId(kind: ThingKind, id: string): string {
  return `${kind}-${id}`
}

export function documentOf(thing: Thing): ThingDocument {
  const name = byScript([thing.nameFr, thing.nameAr])
  const labels = byScript(thing.labels)
  const text = byScript(thing.descriptions)
  return {
    ...{ id: documentId(thing.kind, thing.id), thing: thing.id, kind: thing.kind },
    ...{ name_fr: name.fr, name_ar: name.ar, labels_fr: labels.fr, labels_ar: labels.ar },
    ...{ text_fr: text.fr, text_ar: text.ar, sounds: soundsOf(wordsOf(`${thing.nameFr ?? ""} ${thing.nameAr ?? ""}`)) },
    ...{ facets: thing.facets, price_cents: thing.priceCents === null ? null : Number(thing.priceCents) },
    ...{ reward_bp: thing.rewardBp, stars: thing.stars, weight: thing.weight },
    published_at: thing.publishedAt.getTime(),
  }
}

/** Consonants of words in one run of signs, alike in Arabic letters and in those of a phone. */
export function soundsOf(words: readonly string[]): string {
  const bare = words.map((word) => (isArabic(word) ? (arabicForms(word)[1] ?? word) : word))
  return bare
    .map(soundOf)
    .filter((sound) => sound.length > 1)
    .map((sound) => [...sound].map((sign) => signs[sign] ?? sign).join(""))
    .join(" ")
}

// Meilisearch knows no capital letters, which stand for consonants of their own.
const signs: Record<string, string> = { G: "gh", X: "kh", S: "sh", E: "3" }

function byScript(texts: readonly (string | null)[]): { fr: string; ar: string } {
  const words = texts.flatMap((text) => wordsOf(text ?? ""))
  const arabic = words.filter(isArabic)
  // Meilisearch takes the article away by itself, the particles before it or alone not.
  const forms = arabic.flatMap((word) => arabicForms(word))
  return { fr: words.filter((word) => !isArabic(word)).join(" "), ar: [...new Set(forms)].join(" ") }
}
