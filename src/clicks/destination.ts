/** An address cut for the redirect: what stands before the query, the link's own parameters, and the fragment. */
export type Destination = { base: string; parameters: string[]; fragment: string }

/** The link's UTM parameters replace those that the shop's address already has. */
export function destinationOf(address: string, utm: Record<string, string>): Destination {
  // Normalised, so that a header can carry it: letters beyond ASCII become percent escapes.
  const { href } = new URL(address)
  const [beforeFragment = "", fragment] = cut(href, "#")
  const [base = "", query = ""] = cut(beforeFragment, "?")
  const own = Object.entries(utm).map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
  return { base, parameters: merge(split(query), own), fragment: fragment === undefined ? "" : `#${fragment}` }
}

/** The request's parameters win over the link's and the shop's; `sys_click` stands exactly once, whatever came. */
export function withClick(destination: Destination, requestQuery: string, clickId: string): string {
  const parameters = requestQuery ? merge(destination.parameters, split(ascii(requestQuery))) : destination.parameters
  const query = parameters.length > 0 ? `${parameters.join("&")}&` : ""
  return `${destination.base}?${query}sys_click=${clickId}${destination.fragment}`
}

function merge(weaker: string[], stronger: string[]): string[] {
  const names = new Set(stronger.map(nameOf)).add("sys_click")
  return [...weaker.filter((parameter) => !names.has(nameOf(parameter))), ...stronger.filter(isNotOurs)]
}

const isNotOurs = (parameter: string) => nameOf(parameter) !== "sys_click"

function split(query: string): string[] {
  return query.split("&").filter((parameter) => parameter !== "")
}

/** The name that a shop's own parser would read; a malformed escape is taken as it is written. */
function nameOf(parameter: string): string {
  const raw = (cut(parameter, "=")[0] ?? "").replaceAll("+", " ")
  return /%(?![0-9a-f]{2})/i.test(raw) ? raw : unescapeBytes(raw)
}

// Byte by byte rather than as UTF-8: only compared, and it never throws.
function unescapeBytes(raw: string): string {
  return raw.replace(/%([0-9a-f]{2})/gi, (_, byte: string) => String.fromCharCode(Number.parseInt(byte, 16)))
}

function ascii(query: string): string {
  return query.replace(/[^\x21-\x7e]|["<>#]/g, (letter) => encodeByte(letter))
}

// Node reads the request line as one character per byte.
function encodeByte(letter: string): string {
  return `%${(letter.charCodeAt(0) & 0xff).toString(16).padStart(2, "0").toUpperCase()}`
}

function cut(text: string, mark: string): [string, string?] {
  const at = text.indexOf(mark)
  return at === -1 ? [text] : [text.slice(0, at), text.slice(at + 1)]
}
