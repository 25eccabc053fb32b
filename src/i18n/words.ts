export type Parameters = Record<string, string | number>
type Message = (parameters: Parameters) => string

/** Turns a tree of words into messages by dotted key; plurals choose their form by the parameter `count`. */
export function compileWords(words: object, tag: string): Map<string, Message> {
  const messages = new Map<string, Message>()
  const plural = new Intl.PluralRules(tag)
  const walk = (node: object, prefix: string) => {
    for (const [name, value] of Object.entries(node)) {
      if (typeof value === "string") messages.set(prefix + name, sentence(value))
      else if (typeof value.other === "string") messages.set(prefix + name, counted(value, plural))
      else walk(value, `${prefix}${name}.`)
    }
  }
  walk(words, "")
  return messages
}

function counted(forms: Record<string, string>, plural: Intl.PluralRules): Message {
  const messages = new Map(Object.entries(forms).map(([form, text]) => [form, sentence(text)]))
  return (parameters) => {
    const form = messages.get(plural.select(Number(parameters.count))) ?? messages.get("other")
    return form ? form(parameters) : ""
  }
}

function sentence(text: string): Message {
  const parts = text.split(/\{(\w+)\}/)
  if (parts.length === 1) return () => text
  return (parameters) => parts.map((part, index) => (index % 2 === 0 ? part : written(parameters[part]))).join("")
}

function written(value: string | number | undefined): string {
  return typeof value === "number" ? groupThousands(String(value)) : (value ?? "")
}

/** 1234567 → 1 234 567 with narrow no-break spaces, in both languages. */
export function groupThousands(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+(?!\d))/g, "\u202f")
}
