import * as v from "valibot"
import { NotFound } from "#src/errors.ts"
import { optionalText } from "#src/forms/fields.ts"
import type { Form } from "#src/forms/form.ts"
import { type Parsed, parseForm } from "#src/forms/parse.ts"
import type { Key } from "#src/i18n/i18n.ts"
import { type Utm, utmNames } from "./link.ts"

export type LinkDetails = { subId: string | null; utm: Utm }

const wordless: Key = "links.form.plain_text"
const plainText = (maxLength: number) =>
  v.pipe(
    optionalText(maxLength),
    v.check((text) => text === null || !/\p{C}/u.test(text), wordless),
  )

const schema = v.object({
  sub_id: plainText(64),
  utm_source: plainText(100),
  utm_medium: plainText(100),
  utm_campaign: plainText(100),
  utm_content: plainText(100),
})

const id = v.pipe(v.string(), v.uuid())
const choice = v.object({ enrollment: id, product: id })

export function isId(text: string): boolean {
  return v.is(id, text)
}

/** What was chosen on the pages before the form; only a forged form lacks it. */
export function readChoice(form: Form): { enrollmentId: string; productId: string } {
  const read = v.safeParse(choice, form.fields())
  if (!read.success) throw new NotFound("a link to nothing")
  return { enrollmentId: read.output.enrollment.toLowerCase(), productId: read.output.product.toLowerCase() }
}

export function parseLinkForm(form: Form): Parsed<LinkDetails> {
  const parsed = parseForm(schema, form)
  if (!parsed.ok) return parsed
  const utm: Utm = {}
  for (const name of utmNames) {
    const given = parsed.value[name]
    if (given) utm[name] = given
  }
  return { ok: true, value: { subId: parsed.value.sub_id, utm } }
}
