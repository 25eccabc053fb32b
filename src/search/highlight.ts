import { fold } from "#src/i18n/fold.ts"
import { queryWords, type Synonyms } from "./query-words.ts"
import { arabicForms, isArabic } from "./words.ts"

export type Piece = { text: string; isMatch: boolean }
/** Tells whether a word of a text is one that was asked for. */
export type Matcher = (word: string) => boolean

export const nothingAsked: Matcher = () => false

const word = /[\p{L}\p{N}][\p{L}\p{N}\p{M}\u0640]*/gu
const longEnough = 4

/** What a query asks for, in all the forms that find it: accents, plurals, articles, what else it is called, what it was taken for. */
export function matcherOf(text: string, synonyms: Synonyms, corrected: readonly string[]): Matcher {
  const asked = queryWords(text, synonyms)
  const said = asked.flatMap(({ forms, synonyms: others }) => [
    ...forms,
    ...others.flatMap((other) => other.split(" ")),
  ])
  const known = new Set([...said, ...corrected])
  const begun = asked.flatMap(({ forms, isBeginning }) => (isBeginning ? forms : []))
  return (typed) => {
    const folded = fold(typed)
    const forms = isArabic(folded) ? arabicForms(folded) : [folded]
    return forms.some(
      (form) => known.has(form) || begun.some((start) => form.startsWith(start)) || [...known].some(isInflected(form)),
    )
  }
}

/** robe and robes, naturel and naturelle: the same word but for its ending. */
function isInflected(form: string) {
  return (other: string) => {
    const [short, long] = form.length < other.length ? [form, other] : [other, form]
    return short.length >= longEnough && long.startsWith(short) && long.length - short.length <= 2
  }
}

/** A text cut where what was asked for begins and ends. */
export function piecesOf(text: string, matches: Matcher): Piece[] {
  const pieces: Piece[] = []
  let at = 0
  for (const { 0: found, index } of text.matchAll(word)) {
    if (!matches(found)) continue
    if (index > at) pieces.push({ text: text.slice(at, index), isMatch: false })
    pieces.push({ text: found, isMatch: true })
    at = index + found.length
  }
  return at < text.length ? [...pieces, { text: text.slice(at), isMatch: false }] : pieces
}
