const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" }

/** HTML that may stand in HTML; whatever else is put into the template is text, and escaped. */
export type Html = { html: string }

export function raw(html: string): Html {
  return { html }
}

export function html(parts: TemplateStringsArray, ...values: (Html | Html[] | string | number | null | false)[]): Html {
  return raw(parts.reduce((before, part, index) => before + inserted(values[index - 1] ?? "") + part))
}

function inserted(value: Html | Html[] | string | number | false): string {
  if (value === false) return ""
  if (Array.isArray(value)) return value.map(inserted).join("")
  return typeof value === "object" ? value.html : escaped(String(value))
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character)
}
