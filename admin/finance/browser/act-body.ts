import type { BoxField } from "../views/box-field.tsx"

/** What an act is sent: JSON of what was typed; when files come along, a form that holds that JSON and them. */
export function bodyOf(form: FormData, fields: BoxField[], more: Record<string, unknown>): unknown {
  const said = { ...more, ...Object.fromEntries(fields.flatMap((field) => saidOf(form, field))) }
  const files = fields
    .filter(({ kind }) => kind === "file")
    .flatMap(({ name }) => form.getAll(name).map((file) => [name, file] as const))
    .filter(([, file]) => file instanceof File && file.size > 0)
  if (files.length === 0) return said
  const sent = new FormData()
  sent.set("act", JSON.stringify(said))
  for (const [name, file] of files) sent.append(name, file)
  return sent
}

function saidOf(form: FormData, { name, kind }: BoxField): [string, unknown][] {
  if (kind === "file") return []
  return [[name, kind === "people" ? form.getAll(name) : (form.get(name) ?? "")]]
}
