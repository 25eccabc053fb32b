import { distance } from "./distance.ts"

export type Doc = Record<string, unknown>
export type Settings = {
  searchableAttributes: string[]
  synonyms: Record<string, string[]>
  typoTolerance: { minWordSizeForTypos: { oneTypo: number; twoTypos: number }; disableOnAttributes: string[] }
  [name: string]: unknown
}
export type Search = {
  q?: string
  attributesToSearchOn?: string[]
  matchingStrategy?: "all" | "last" | "frequency"
}

/** How good a match is: a word after another of what is compared, the smaller the better. */
export type Rank = { words: number; typos: number; attribute: number; position: number; inexact: number }

/** As Meilisearch ranks: more words, fewer typos, a weightier attribute, words said whole; null for what does not match. */
export function rankOf(
  doc: Doc,
  { q = "", attributesToSearchOn, matchingStrategy }: Search,
  settings: Settings,
): Rank | null {
  const words = q
    .split(/\s+/)
    .filter((word) => word !== "")
    .slice(0, 10)
  if (words.length === 0) return { words: 0, typos: 0, attribute: 0, position: 0, inexact: 0 }
  const attributes = attributesToSearchOn ?? settings.searchableAttributes
  const found = words.map((word, at) => bestOf(word, { doc, attributes, settings, isLast: at === words.length - 1 }))
  const held = found.filter((one) => one !== null)
  if (held.length === 0 || (matchingStrategy === "all" && held.length < words.length)) return null
  if (matchingStrategy === "last" && found[0] === null) return null
  const sum = (of: (one: Hit) => number) => held.reduce((total, one) => total + of(one), 0)
  return {
    words: words.length - held.length,
    ...{
      typos: sum(({ typos }) => typos),
      attribute: sum(({ attribute }) => attribute),
      position: sum(({ position }) => position),
      inexact: sum(({ inexact }) => inexact),
    },
  }
}

type Hit = Omit<Rank, "words">
type Where = { doc: Doc; attributes: string[]; settings: Settings; isLast: boolean }

function bestOf(word: string, { doc, attributes, settings, isLast }: Where): Hit | null {
  const said = [word, ...(settings.synonyms[word] ?? [])]
  let best: Hit | null = null
  for (const [attribute, name] of attributes.entries()) {
    const text = String(doc[name] ?? "")
    const mayErr = !settings.typoTolerance.disableOnAttributes.includes(name)
    for (const one of said) {
      const hit = hitIn(text, one, { typos: mayErr && one === word ? typosOf(word, settings) : 0, isLast })
      if (hit && (!best || hit.typos < best.typos || (hit.typos === best.typos && hit.inexact < best.inexact)))
        best = { ...hit, attribute }
    }
  }
  return best
}

function hitIn(text: string, said: string, { typos, isLast }: { typos: number; isLast: boolean }) {
  const whole = ` ${text} `.indexOf(` ${said} `)
  if (whole >= 0) return { typos: 0, inexact: 0, position: wordsBefore(text, whole) }
  const begun = isLast ? ` ${text}`.indexOf(` ${said}`) : -1
  if (begun >= 0) return { typos: 0, inexact: 1, position: wordsBefore(text, begun) }
  if (typos === 0) return null
  const slips = text.split(" ").map((word) => distance(said, word))
  const fewest = Math.min(...slips)
  return fewest <= typos ? { typos: fewest, inexact: 1, position: slips.indexOf(fewest) } : null
}

function wordsBefore(text: string, at: number): number {
  return text.slice(0, at).split(" ").length - 1
}

function typosOf(word: string, { typoTolerance: { minWordSizeForTypos } }: Settings): number {
  if (word.length >= minWordSizeForTypos.twoTypos) return 2
  return word.length >= minWordSizeForTypos.oneTypo ? 1 : 0
}

export function compareRanks(a: Rank, b: Rank): number {
  return (
    a.words - b.words ||
    a.typos - b.typos ||
    a.attribute - b.attribute ||
    a.position - b.position ||
    a.inexact - b.inexact
  )
}
