import * as v from "valibot"
import { messageKey, optionalText } from "#src/forms/fields.ts"
import type { Form } from "#src/forms/form.ts"
import { type Parsed, parseForm } from "#src/forms/parse.ts"
import { cityNamed } from "#src/places/city.ts"
import { bioLength, isSpoken, maxCities, maxNiches, type Presentation } from "./profile.ts"

const longestCity = 60

/** Several cities in one field, as people write them: parted by a comma of either language, or by lines. */
const cities = v.pipe(
  v.optional(v.string(), ""),
  v.transform((text) => {
    const names = text.split(/[,،;\n]/).map((name) => name.replace(/\s+/g, " ").trim())
    return [...new Set(names.filter(Boolean).map((name) => cityNamed(name)?.fr ?? name))]
  }),
  v.check((names) => names.length <= maxCities, messageKey("profiles.form.too_many_cities")),
  v.check((names) => names.every((name) => name.length <= longestCity), messageKey("forms.too_long")),
)

const schema = v.object({
  bioFr: optionalText(bioLength),
  bioAr: optionalText(bioLength),
  cities,
  niches: v.pipe(
    v.optional(v.string(), ""),
    v.transform((text) => text.split(" ").filter(Boolean)),
    v.check((ids) => ids.length <= maxNiches, messageKey("profiles.form.too_many_niches")),
    v.check((ids) => ids.every((id) => /^[a-z0-9-]{1,60}$/.test(id)), messageKey("profiles.refused.unknown_niche")),
  ),
  languages: v.pipe(
    v.optional(v.string(), ""),
    v.transform((text) => text.split(" ").filter(isSpoken)),
  ),
})

/** A box for each niche and language: what is ticked comes as several values of one name. */
export function parsePresentation(form: Form): Parsed<Presentation> {
  const ticked = (name: string) => [...new Set(form.all(name))].join(" ")
  const typed = { ...form.fields(), niches: ticked("niches"), languages: ticked("languages") }
  return parseForm(schema, { ...form, fields: () => typed })
}
