import * as v from "valibot"
import { messageKey, requiredText, wholeNumber } from "#src/forms/fields.ts"
import type { Form } from "#src/forms/form.ts"
import { draftWith, type FieldErrors, type Parsed } from "#src/forms/parse.ts"
import type { Key } from "#src/i18n/i18n.ts"
import { cityNamed } from "#src/places/city.ts"
import { type AudienceShare, ageBands, countries, isWhole, namedPlaces, type ShareKind } from "./audience.ts"
import type { Declaration } from "./declare-audience.ts"
import { type Network, networkAddress } from "./network.ts"

const mostFollowers = 999_999_999
const followers = v.union([
  v.pipe(
    v.literal(""),
    v.transform(() => null),
  ),
  wholeNumber(0, mostFollowers),
])
const percent = v.union([
  v.pipe(
    v.literal(""),
    v.transform(() => 0),
  ),
  wholeNumber(0, 100),
])
const place = requiredText(60)

/** The names of the fields of one line of shares. */
export const shareFields = {
  country: (line: number) => [`country${line}`, `countryPercent${line}`] as const,
  city: (line: number) => [`city${line}`, `cityPercent${line}`] as const,
  age: (line: number) => [`age${line}`, `agePercent${line}`] as const,
}
const linesOf: Record<ShareKind, number> = { country: namedPlaces, city: namedPlaces, age: ageBands.length }

export function parseAudience(network: Network, form: Form): Parsed<Declaration> {
  const errors: FieldErrors = {}
  const address = form.text("address") ? networkAddress(network, form.text("address")) : null
  if (!address)
    errors.address = form.text("address") ? messageKey("profiles.form.address") : messageKey("forms.required")
  const counted = v.safeParse(followers, form.text("followers"))
  if (!counted.success) errors.followers = keyOf(counted.issues[0].message)
  const shares = (["country", "city", "age"] as const).flatMap((kind) => sharesOf(kind, form, errors))
  if (!isWhole(shares)) errors.shares = messageKey("profiles.form.shares")
  if (!address || !counted.success || Object.keys(errors).length > 0)
    return { ok: false, draft: draftWith(form, errors) }
  const known = counted.output === null ? null : BigInt(counted.output)
  return { ok: true, value: { network, address, followers: known, shares } }
}

function sharesOf(kind: ShareKind, form: Form, errors: FieldErrors): AudienceShare[] {
  return Array.from({ length: linesOf[kind] }, (_none, line) => line).flatMap((line) => {
    const [name, amount] = shareFields[kind](line)
    const read = v.safeParse(percent, form.text(amount))
    if (!read.success) {
      errors[amount] = keyOf(read.issues[0].message)
      return []
    }
    const value = kind === "age" ? ageBands[line] : placeNamed(kind, form.text(name))
    return value && read.output > 0 ? [{ kind, value, percent: read.output }] : []
  })
}

function placeNamed(kind: "country" | "city", typed: string): string | null {
  if (kind === "country") return countries.find((code) => code === typed) ?? null
  const name = v.safeParse(place, typed.replace(/\s+/g, " "))
  return name.success ? (cityNamed(name.output)?.fr ?? name.output) : null
}

function keyOf(message: string): Key {
  return (/^[a-z_]+\./.test(message) ? message : "forms.whole_number") as Key
}
