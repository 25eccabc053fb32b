import { fold } from "#src/i18n/fold.ts"

const word = /[\p{L}\p{N}]+/gu
const arabic = /^\p{Script=Arabic}/u

// Postgres' own French list lacks the articles in the plural; folded text has lost its accents and its elisions their apostrophe.
const stopWords = new Set([
  ...["le", "la", "les", "l", "un", "une", "des", "de", "du", "d", "et", "a", "au", "aux", "en", "pour", "par", "sur"],
  ...["avec", "sans", "qu", "que", "s", "n", "m", "t", "c", "j", "ce", "ma", "mon", "mes", "votre", "vos", "the", "of"],
  ...["من", "في", "على", "عن", "الى", "مع", "و", "او", "هذا", "هذه", "ديال", "د", "بدون"],
])

/** The folded words of a text, in its order. */
export function wordsOf(text: string): string[] {
  return fold(text).match(word) ?? []
}

/** Those that say what is meant; a text of nothing but small words keeps them. */
export function meaningfulWords(words: string[]): string[] {
  const kept = words.filter((one) => !stopWords.has(one))
  return kept.length > 0 ? kept : words
}

export function isArabic(text: string): boolean {
  return arabic.test(text)
}

const articles = ["وبال", "وال", "بال", "كال", "فال", "لل", "ال"]
const particles = ["و", "ب", "ل", "ك", "ف"]

/** An Arabic word without its article, and without the particle before it where that leaves a word; the word itself first. */
export function arabicForms(folded: string): string[] {
  const bare = strippedOfArticle(folded)
  const particle = particles.find((prefix) => bare.startsWith(prefix) && bare.length - prefix.length >= 3)
  const shorter = particle && bare === folded ? [bare.slice(particle.length)] : []
  return [...new Set([folded, bare, ...shorter])]
}

/** An Arabic word without its article and what is written before that. */
export function strippedOfArticle(folded: string): string {
  const article = articles.find((prefix) => folded.startsWith(prefix) && folded.length - prefix.length >= 2)
  return article ? folded.slice(article.length) : folded
}
