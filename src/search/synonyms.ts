import { wordsOf } from "./words.ts"

/** Of groups of words that mean the same, what each may be replaced by; of several words only the first is looked up. */
export function synonymsOf(groups: readonly (readonly string[])[]): Map<string, string[]> {
  const folded = groups.map((group) => [...new Set(group.map((words) => wordsOf(words).join(" ")))])
  const known = new Map<string, string[]>()
  for (const group of folded)
    for (const words of group)
      known.set(words, [...(known.get(words) ?? []), ...group.filter((other) => other !== words)])
  return known
}
