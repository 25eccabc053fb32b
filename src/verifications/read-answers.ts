import { checkField } from "./fields/check-field.ts"
import type { Checked, FieldRule } from "./fields/field.ts"
import { isSecret } from "./fields/secret.ts"
import type { AskedField } from "./item-standing.ts"

/** What was typed, by field; a field that is absent stays as it is. */
export type Typed = Partial<Record<string, string>>

/** One field as it was sent; null takes an answer away that may be left out. */
export type ReadAnswer = { name: string; checked: Checked | null }

/** Reads a form against what is asked. A secret that is kept comes back as an empty field, which changes nothing. */
export function readAnswers(fields: AskedField[], typed: Typed, rule: FieldRule): ReadAnswer[] {
  return fields.flatMap(({ name, isOptional, answer }): ReadAnswer[] => {
    const text = typed[name]?.trim()
    if (text === undefined || (text === "" && answer !== null && isSecret(name))) return []
    return [{ name, checked: text === "" && isOptional ? null : checkField(name, text, rule) }]
  })
}
