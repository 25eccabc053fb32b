import { arabicForms, isArabic, meaningfulWords, wordsOf } from "./words.ts"

/** One word of a query with everything that may stand for it. */
export type QueryWord = {
  word: string
  /** The word and, of an Arabic one, what is left without article and particle. */
  forms: string[]
  /** Words, or several joined by a space, that mean the same. */
  synonyms: string[]
  /** Still being typed, so that what begins with it counts. */
  isBeginning: boolean
}

const mostWords = 8

export type Synonyms = ReadonlyMap<string, readonly string[]>

/** What a text asks for; its last word is taken for unfinished unless something follows it. */
export function queryWords(text: string, synonyms: Synonyms): QueryWord[] {
  const words = meaningfulWords(wordsOf(text.slice(0, 200))).slice(0, mostWords)
  const isOpen = /[\p{L}\p{N}\p{M}]$/u.test(text)
  return words.map((word, index) => {
    const forms = isArabic(word) ? arabicForms(word) : [word]
    return {
      ...{ word, forms, isBeginning: isOpen && index === words.length - 1 && word.length > 1 },
      synonyms: [...new Set(forms.flatMap((form) => synonyms.get(form) ?? []))],
    }
  })
}
