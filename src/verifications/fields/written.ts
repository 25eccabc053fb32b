import { type Check, error } from "./field.ts"

/** A text as people write it, on one line, up to so many characters. */
export function written(maxLength: number): Check {
  return (text) => {
    const value = text.normalize("NFC").replace(/\s+/gu, " ").trim()
    const known = { value, shown: value }
    return value.length > maxLength ? { ...known, ...error("forms.too_long") } : known
  }
}
