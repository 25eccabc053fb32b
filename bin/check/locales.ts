import arabic from "#locales/ar.json" with { type: "json" }
import french from "#locales/fr.json" with { type: "json" }

type Node = string | { [key: string]: Node }
type Words = Map<string, string>

const forms = { fr: pluralForms("fr-MA"), ar: pluralForms("ar-MA") }

/** Texts that read the same in both languages: names, and things written in Latin letters everywhere. */
const sameInBoth = new Set([
  "ShareYourSales",
  "WhatsApp",
  "Facebook",
  "Telegram",
  "X",
  "Français",
  "العربية",
  "SKU",
  "CSV",
])

function pluralForms(tag: string): string[] {
  return new Intl.PluralRules(tag).resolvedOptions().pluralCategories.toSorted()
}

export async function localeProblems(): Promise<string[]> {
  return parityProblems(french, arabic)
}

/** Where the two languages differ in keys, plural forms or placeholders, or Arabic repeats French. */
export function parityProblems(fr: Node, ar: Node): string[] {
  const words = { fr: flatten(fr), ar: flatten(ar) }
  const plurals = { fr: pluralKeys(fr), ar: pluralKeys(ar) }
  const problems = [...missing(words, plurals), ...wrongForms("fr", fr), ...wrongForms("ar", ar)]
  for (const [key, text] of words.ar) {
    const french = words.fr.get(key) ?? words.fr.get(`${key.slice(0, key.lastIndexOf("."))}.other`)
    if (french !== undefined) problems.push(...differences(key, french, text))
  }
  return problems
}

function missing(words: Record<"fr" | "ar", Words>, plurals: Record<"fr" | "ar", Set<string>>): string[] {
  const keys = { fr: new Set([...words.fr.keys(), ...plurals.fr]), ar: new Set([...words.ar.keys(), ...plurals.ar]) }
  const isForm = (key: string, of: Set<string>) => of.has(key.slice(0, key.lastIndexOf(".")))
  const only = (a: "fr" | "ar", b: "fr" | "ar") =>
    [...keys[a]]
      .filter((key) => !keys[b].has(key) && !isForm(key, plurals[a]))
      .map((key) => `${key}: only in ${a}.json`)
  return [...only("fr", "ar"), ...only("ar", "fr")]
}

function wrongForms(locale: "fr" | "ar", root: Node): string[] {
  return [...pluralKeys(root)].flatMap((key) => {
    const found = Object.keys(at(root, key)).toSorted()
    return found.join() === forms[locale].join() ? [] : [`${key}: ${locale}.json has ${found}, needs ${forms[locale]}`]
  })
}

function differences(key: string, fr: string, ar: string): string[] {
  if (fr.trim() === "" || ar.trim() === "") return [`${key}: empty`]
  const [wanted, found] = [placeholders(fr), placeholders(ar)]
  // A plural form may leave its number out: "one click" needs no figure.
  const differs = wanted.filter((name) => name !== "count").join() !== found.filter((name) => name !== "count").join()
  if (differs) return [`${key}: placeholders {${wanted}} in French, {${found}} in Arabic`]
  return fr === ar && /\p{L}/u.test(fr.replaceAll(/\{\w+\}/g, "")) && !sameInBoth.has(fr)
    ? [`${key}: Arabic repeats “${fr}”`]
    : []
}

function placeholders(text: string): string[] {
  return [...new Set([...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? ""))].toSorted()
}

function flatten(node: Node, prefix = ""): Words {
  if (typeof node === "string") return new Map([[prefix, node]])
  return new Map(Object.entries(node).flatMap(([key, child]) => [...flatten(child, prefix ? `${prefix}.${key}` : key)]))
}

function pluralKeys(node: Node, prefix = ""): Set<string> {
  if (typeof node === "string") return new Set()
  if (typeof node.other === "string") return new Set([prefix])
  return new Set(
    Object.entries(node).flatMap(([key, child]) => [...pluralKeys(child, prefix ? `${prefix}.${key}` : key)]),
  )
}

function at(root: Node, key: string): Node & object {
  const found = key
    .split(".")
    .reduce<Node>((node, part) => (typeof node === "string" ? node : (node[part] ?? "")), root)
  return typeof found === "string" ? {} : found
}
