/** The longest message, and the most files with one. */
export const longestMessage = 4000
export const maxFiles = 4

/** How much one account may start in a day, and one person write in a minute. */
export const threadsPerDay = 30
export const messagesPerMinute = 20

export const abouts = ["enrollment", "order", "sample"] as const
export type About = (typeof abouts)[number]

/** A part of a message: words, or an address that may be followed. */
export type Piece = { text: string; href?: string }

const address = /https?:\/\/[^\s<>"'`\\\u2066-\u2069\u202a-\u202e]+/gi
// Longer ones lead nowhere, and their letters take long to read.
const longestAddress = 2000
const closing = new Set(".,;:!?)]}»…،؛؟")

/** Splits a text at its http(s) addresses; nothing else of it is ever read as markup. */
export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = []
  let from = 0
  for (const { 0: found, index } of text.matchAll(address)) {
    const written = withoutClosing(found)
    const url = written.length <= longestAddress ? URL.parse(written) : null
    if (!url?.hostname || url.username || url.password) continue
    if (index > from) pieces.push({ text: text.slice(from, index) })
    pieces.push({ text: withPlainHost(written, url), href: url.href })
    from = index + written.length
  }
  if (from < text.length) pieces.push({ text: text.slice(from) })
  return pieces
}

/** Without the signs that end a sentence; one after the other, since a pattern takes seconds over a page of them. */
function withoutClosing(found: string): string {
  let end = found.length
  while (closing.has(found.charAt(end - 1))) end--
  return found.slice(0, end)
}

/** A host in other letters passes for one that it is not: it is shown in those by which it is reached. */
function withPlainHost(written: string, { host }: URL): string {
  return written.replace(/(?<=^https?:\/\/)[^/?#]*[^\x21-\x7e/?#][^/?#]*/i, host)
}

/** The first words of a text on one line, its addresses left out: a list or a mail leads nowhere but here. */
export function firstWords(text: string, longest: number): string {
  const line = text.replace(address, "…").replace(/\s+/g, " ").trim()
  const words = [...line]
  return words.length > longest
    ? `${words
        .slice(0, longest - 1)
        .join("")
        .trimEnd()}…`
    : line
}
