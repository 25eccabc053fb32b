import { fold } from "#src/i18n/fold.ts"

/** Folded, with anything that is no letter or digit as a space: `N° Commande` and `n commande` are one. */
export function headerWords(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
}
