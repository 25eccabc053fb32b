import { arabicForms, isArabic, wordsOf } from "../words.ts"

/** A text as the index takes it: its folded words, and what is left of the Arabic ones without article and particle. */
export function indexedText(texts: readonly (string | null)[]): { words: string; arabic: string } {
  const words = texts.flatMap((text) => (text ? wordsOf(text) : []))
  const arabic = words.filter(isArabic).flatMap((word) => arabicForms(word).slice(1))
  return { words: words.join(" "), arabic: arabic.join(" ") }
}
