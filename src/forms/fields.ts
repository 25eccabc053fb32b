import * as v from "valibot"
import type { Key } from "#src/i18n/i18n.ts"
import { parseMoney } from "#src/i18n/money.ts"

/** What a form says of a field, which must be a key of the locales: valibot takes any text. */
export function messageKey(key: Key): Key {
  return key
}

const trimmed = v.pipe(v.string(messageKey("forms.required")), v.trim())

/** A text that must be there, up to so many characters. */
export function requiredText(maxLength: number) {
  return v.pipe(
    trimmed,
    v.minLength(1, messageKey("forms.required")),
    v.maxLength(maxLength, messageKey("forms.too_long")),
  )
}

/** A text that may be left empty; empty is null. */
export function optionalText(maxLength: number) {
  return v.pipe(
    v.optional(trimmed, ""),
    v.maxLength(maxLength, messageKey("forms.too_long")),
    v.transform((text) => (text === "" ? null : text)),
  )
}

export const email = v.pipe(
  trimmed,
  v.minLength(1, messageKey("forms.required")),
  v.maxLength(254, messageKey("forms.too_long")),
  v.toLowerCase(),
  v.email(messageKey("forms.email")),
)

/** Ten million dirhams, the bound of the API too: any order of such amounts stays exact in JSON. */
const maxCents = 1_000_000_000n

/** Amount in dirhams as people type it, to centimes. */
export const money = v.pipe(
  trimmed,
  v.minLength(1, messageKey("forms.required")),
  v.rawTransform<string, bigint>(({ dataset, addIssue, NEVER }) => {
    const cents = parseMoney(dataset.value)
    if (cents !== null) return cents
    addIssue({ message: messageKey("forms.money") })
    return NEVER
  }),
  v.maxValue(maxCents, messageKey("forms.out_of_range")),
)

const arabicDigits = /[٠-٩]/g

/** A whole number between two bounds, in Latin or Arabic-Indic digits. */
export function wholeNumber(min: number, max: number) {
  return v.pipe(
    trimmed,
    v.transform((text) => text.replace(arabicDigits, (digit) => String(digit.charCodeAt(0) - 0x660))),
    v.regex(/^\d{1,9}$/, messageKey("forms.whole_number")),
    v.transform(Number),
    v.minValue(min, messageKey("forms.out_of_range")),
    v.maxValue(max, messageKey("forms.out_of_range")),
  )
}

/** A percentage as people type it (`12,5`), to basis points. */
export function percentage(minBasisPoints: number, maxBasisPoints: number) {
  return v.pipe(
    trimmed,
    v.transform((text) => text.replace(/\s|%/g, "").replace(",", ".")),
    v.regex(/^\d{1,3}(\.\d{1,2})?$/, messageKey("forms.percentage")),
    v.transform((text) => Math.round(Number(text) * 100)),
    v.minValue(minBasisPoints, messageKey("forms.out_of_range")),
    v.maxValue(maxBasisPoints, messageKey("forms.out_of_range")),
  )
}

/** An address on the web, http(s) only; one with a name before its host shows one site and leads to another. */
export const webAddress = v.pipe(
  trimmed,
  v.check((text) => {
    const url = /^https?:\/\//i.test(text) ? URL.parse(text) : null
    return url !== null && !url.username && !url.password
  }, messageKey("forms.web_address")),
  v.maxLength(500, messageKey("forms.too_long")),
)

export function oneOf<const Options extends readonly [string, ...string[]]>(options: Options) {
  return v.picklist(options, messageKey("forms.choose"))
}

/** A checkbox: present when ticked. */
export const ticked = v.pipe(
  v.optional(v.string(), ""),
  v.transform((text) => text !== ""),
)
