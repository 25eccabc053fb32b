import { payerClasses } from "#src/payers/payer-profile.ts"
import { payeeStatuses } from "#src/tax-profiles/tax-profile.ts"
import { readOptionalAmount, readRate } from "./rule-rate.ts"

export const taxes = ["income", "vat"] as const

/** A rule as it is typed: percent, dirhams, days. */
export type TypedRule = {
  tax: string
  payeeStatus: string
  payerClass: string
  payerMinTurnover: string
  threshold: string
  rate: string
  attestationMaxDays: string
  isFinal: boolean
  legalReferenceFr: string
  legalReferenceAr: string
  confirmed: boolean
  /** Who has decided, or must. */
  decidedBy: string
  validFrom: string
}
export type TypingRefusal =
  | "scope_unclear"
  | "rate_unreadable"
  | "threshold_unreadable"
  | "days_out_of_range"
  | "source_missing"
  | "decider_missing"

const longestAttestation = 3650

/** The rule that was typed, or why it is none. */
export function readRule({ isFinal, confirmed, validFrom, ...typed }: TypedRule) {
  const scope = {
    tax: taxes.find((one) => one === typed.tax),
    payeeStatus: payeeStatuses.find((one) => one === typed.payeeStatus),
    payerClass: payerClasses.find((one) => one === typed.payerClass),
  }
  const rateBp = readRate(typed.rate)
  const payerMinTurnoverCents = readOptionalAmount(typed.payerMinTurnover)
  const thresholdCents = readOptionalAmount(typed.threshold)
  const attestationMaxDays = readAttestation(typed.attestationMaxDays)
  const { tax, payeeStatus, payerClass } = scope
  if (!tax || !payeeStatus || !payerClass) return "scope_unclear"
  if (rateBp === null) return "rate_unreadable"
  if (payerMinTurnoverCents === undefined || thresholdCents === undefined) return "threshold_unreadable"
  if (attestationMaxDays === undefined) return "days_out_of_range"
  const words = readWords(typed)
  if (typeof words === "string") return words
  const numbers = { rateBp, payerMinTurnoverCents, thresholdCents, attestationMaxDays }
  return { tax, payeeStatus, payerClass, ...numbers, ...words, isFinal, confirmed, validFrom, validUntil: null }
}

function readWords(typed: Pick<TypedRule, "legalReferenceFr" | "legalReferenceAr" | "decidedBy">) {
  const legalReferenceFr = typed.legalReferenceFr.trim()
  const legalReferenceAr = typed.legalReferenceAr.trim()
  const decidedBy = typed.decidedBy.trim()
  if (legalReferenceFr === "" || legalReferenceAr === "") return "source_missing"
  return decidedBy === "" ? "decider_missing" : { legalReferenceFr, legalReferenceAr, decidedBy }
}

function readAttestation(text: string): number | null | undefined {
  if (text.trim() === "") return null
  const days = Number(text)
  return Number.isInteger(days) && days > 0 && days <= longestAttestation ? days : undefined
}
