import { latinDigits } from "#src/i18n/fold.ts"
import type { Key } from "#src/i18n/i18n.ts"
import type { Parameters } from "#src/i18n/words.ts"

/** An error is certain, and the value is not kept; a warning asks the applicant to look again, and the reviewer to look twice. */
export type FieldProblem = { severity: "error" | "warning"; key: Key; parameters?: Parameters }

export type FieldHint = { key: Key; parameters?: Parameters }

/** `value` is what is kept, `shown` what may stand on a page: masked where the value is a secret. */
export type Checked = { value: string; shown: string; problem?: FieldProblem; hint?: FieldHint }

/** What a date is held against; without it, only the shape of a day is. */
export type FieldRule = { today?: string; maxAgeDays?: number | null }

export type Check = (text: string, rule: FieldRule) => Checked

export function error(key: Key, parameters?: Parameters): { problem: FieldProblem } {
  return { problem: { severity: "error", key, ...(parameters && { parameters }) } }
}

export function warning(key: Key, parameters?: Parameters): { problem: FieldProblem } {
  return { problem: { severity: "warning", key, ...(parameters && { parameters }) } }
}

/** A number as papers print it, without what people put between its digits. */
export function bare(text: string): string {
  return latinDigits(text)
    .normalize("NFKC")
    .replace(/[\s\p{Cf}.:\-–_/]/gu, "")
    .toUpperCase()
}

/** The last characters of a secret, enough for its owner to know which it is. */
export function masked(value: string, kept: number): string {
  return `•••• ${value.slice(-Math.min(kept, Math.floor(value.length / 2)))}`
}

/** Kept left to right inside an Arabic sentence. */
export function isolated(text: string): string {
  return `\u2066${text}\u2069`
}
