/** An element: its name, its attributes where it has some, and its text or its children; null leaves it out. */
export type Node = string | null
type Attributes = Record<string, string>

export function element(name: string, content: string | null, attributes: Attributes = {}): Node {
  return content === null ? null : `<${name}${written(attributes)}>${escaped(content)}</${name}>`
}

export function parent(name: string, children: readonly Node[], attributes: Attributes = {}): string {
  return `<${name}${written(attributes)}>${children.filter((child) => child !== null).join("")}</${name}>`
}

function written(attributes: Attributes): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escaped(value)}"`)
    .join("")
}

/** What XML 1.0 has no sign for, even written as a reference, becomes a space. */
function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, " ")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
}
