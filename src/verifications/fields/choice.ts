import { type Check, error } from "./field.ts"

/** One of a few; the words are verifications.choices.{field}.{choice}. */
export function choice(choices: readonly string[]): Check {
  return (text) => {
    const known = { value: text, shown: text }
    return choices.includes(text) ? known : { ...known, ...error("forms.choose") }
  }
}
