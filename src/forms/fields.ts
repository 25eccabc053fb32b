import * as v from "valibot"
import type { Key } from "#src/i18n/i18n.ts"
import { parseMoney } from "#src/i18n/money.ts"

function words(key: Key): Key {
  return key
}

const trimmed = v.pipe(v.string(words("forms.required")), v.trim())

/** A text that must be there, up to so many characters. */
export function requiredText(maxLength: number) {
  return v.pipe(trimmed, v.minLength(1, words("forms.required")), v.maxLength(maxLength, words("forms.too_long")))
}

/** A text that may be left empty; empty is null. */
export function optionalText(maxLength: number) {
  return v.pipe(
    v.optional(trimmed, ""),
    v.maxLength(maxLength, words("forms.too_long")),
    v.transform((text) => (text === "" ? null : text)),
  )
}

export const email = v.pipe(
  trimmed,
  v.minLength(1, words("forms.required")),
  v.maxLength(254, words("forms.too_long")),
  v.toLowerCase(),
  v.email(words("forms.email")),
)

/** Amount in dirhams as people type it, to centimes. */
export const money = v.pipe(
  trimmed,
  v.minLength(1, words("forms.required")),
  v.rawTransform<string, bigint>(({ dataset, addIssue, NEVER }) => {
    const cents = parseMoney(dataset.value)
    if (cents !== null) return cents
    addIssue({ message: words("forms.money") })
    return NEVER
  }),
)

const arabicDigits = /[٠-٩]/g

/** A whole number between two bounds, in Latin or Arabic-Indic digits. */
export function wholeNumber(min: number, max: number) {
  return v.pipe(
    trimmed,
    v.transform((text) => text.replace(arabicDigits, (digit) => String(digit.charCodeAt(0) - 0x660))),
    v.regex(/^\d{1,9}$/, words("forms.whole_number")),
    v.transform(Number),
    v.minValue(min, words("forms.out_of_range")),
    v.maxValue(max, words("forms.out_of_range")),
  )
}

/** A percentage as people type it (`12,5`), to basis points. */
export function percentage(minBasisPoints: number, maxBasisPoints: number) {
  return v.pipe(
    trimmed,
    v.transform((text) => text.replace(/\s|%/g, "").replace(",", ".")),
    v.regex(/^\d{1,3}(\.\d{1,2})?$/, words("forms.percentage")),
    v.transform((text) => Math.round(Number(text) * 100)),
    v.minValue(minBasisPoints, words("forms.out_of_range")),
    v.maxValue(maxBasisPoints, words("forms.out_of_range")),
  )
}

/** An address on the web, http(s) only. */
export const webAddress = v.pipe(
  trimmed,
  v.url(words("forms.web_address")),
  v.check((text) => /^https?:\/\//i.test(text), words("forms.web_address")),
  v.maxLength(500, words("forms.too_long")),
)

export function oneOf<const Options extends readonly [string, ...string[]]>(options: Options) {
  return v.picklist(options, words("forms.choose"))
}

/** A checkbox: present when ticked. */
export const ticked = v.pipe(
  v.optional(v.string(), ""),
  v.transform((text) => text !== ""),
)
