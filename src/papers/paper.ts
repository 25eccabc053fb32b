import type { Locale } from "#src/i18n/i18n.ts"
import type { Tax } from "#src/withholding/withholding.ts"

export const paperKinds = [
  "statement",
  "year_statement",
  "withholding_certificate",
  "invoice",
  "credit_note",
  "fee_invoice",
  "fee_credit_note",
] as const
export type PaperKind = (typeof paperKinds)[number]

/** How numbers of a series begin: FA-2026-000123. */
const prefixes: Record<PaperKind, string> = {
  statement: "RV",
  year_statement: "RA",
  withholding_certificate: "AR",
  invoice: "FA",
  credit_note: "AV",
  fee_invoice: "FP",
  fee_credit_note: "AP",
}

export function referenceOf(kind: PaperKind, year: number, number: number): string {
  return `${prefixes[kind]}-${year}-${String(number).padStart(6, "0")}`
}

/** Those that are invoices in law, and so have an XML of their own. */
export function isInvoice(kind: PaperKind): boolean {
  return kind.endsWith("invoice") || kind.endsWith("credit_note")
}

export type Both = Record<Locale, string>

/** The forms that a paper names beside its party; a person's name says the rest. */
export const partyForms = ["company", "cooperative", "auto_entrepreneur"] as const
type PartyForm = (typeof partyForms)[number]

/** Who issues or receives a paper, as they were on the day of its issue; null is what is not known. */
export type Party = {
  name: string
  address: string | null
  city: string | null
  ice: string | null
  taxId: string | null
  professionalTax: string | null
  tradeRegister: string | null
  autoEntrepreneurCard: string | null
  cooperativeRegister: string | null
  /** Absent where there is none to name, and from papers issued before papers named it. */
  legalForm?: PartyForm
  capitalCents?: bigint
}

export type PaperLine = {
  /** The day of the sale; null where the line sums many. */
  on: string | null
  label: Both
  reference: string | null
  quantity: number
  amountCents: bigint
  /** Advanced for the recipient: outside the VAT of the rest. */
  isDisbursed?: true
}

/** One payout of a yearly statement. */
export type PaidLine = {
  on: string
  reference: string
  grossCents: bigint
  vatCents: bigint
  withheldCents: bigint
  correctionCents: bigint
  netCents: bigint
}

export type WithheldSum = {
  tax: Tax
  /** Null for what corrects a withholding after the fact. */
  baseCents: bigint | null
  rateBp: number | null
  amountCents: bigint
  isFinal: boolean
  legalReference: Both
}

export type PaperSums = {
  grossCents: bigint
  /** Of gross, what was advanced for the recipient and bears no VAT; absent where nothing was. */
  disbursedCents?: bigint
  vatRateBp: number
  vatCents: bigint
  /** Gross and VAT. */
  totalCents: bigint
  withheld: WithheldSum[]
  withheldCents: bigint
  /** Tax of earlier payouts taken back now, or below zero given back. */
  correctionCents: bigint
  netCents: bigint
}

export type Transfer = { on: string; reference: string; account: string; proof: string | null }
export type Corrected = { reference: string; issuedOn: string }

/** All that a paper says, frozen when it is issued; what is drawn of it adds nothing but the words around. */
export type PaperContent = {
  id: string
  kind: PaperKind
  reference: string
  issuedOn: string
  /** The fiscal year of a yearly paper. */
  year: number
  issuer: Party
  recipient: Party
  lines: PaperLine[]
  paid: PaidLine[]
  sums: PaperSums
  transfer: Transfer | null
  corrects: Corrected | null
  /** Since when the issuer lets the payer write its invoices. */
  mandatedOn: string | null
  /** Why no VAT is charged. */
  vatMention: Both | null
  inWords: Both | null
}
