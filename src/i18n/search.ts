import { fold } from "./fold.ts"

/** What was typed into a search, as folded words; a text must contain them all. */
export function searchWords(typed: string): string[] {
  return fold(typed.slice(0, 100)).split(" ").filter(Boolean).slice(0, 6)
}

/** A pattern for SQL's LIKE that matches a text in which the word stands anywhere. */
export function containing(word: string): string {
  return `%${word.replace(/[\\%_]/g, "\\$&")}%`
}
