/** What a word would be without one of its letters, or with two neighbours changed: slips that leave few letters in place. */
export function slipsOf(word: string): string[] {
  const letters = [...word]
  if (letters.length < 4) return []
  const without = letters.map((_, at) => letters.toSpliced(at, 1).join(""))
  const changed = letters.slice(1).map((letter, at) => letters.toSpliced(at, 2, letter, letters[at] ?? "").join(""))
  return [...new Set([...without, ...changed])].filter((slip) => slip !== word)
}
