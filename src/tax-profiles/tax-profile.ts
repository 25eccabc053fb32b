import type { PayeeStatus } from "#src/withholding/withholding.ts"

export const payeeStatuses = [
  "auto_entrepreneur",
  "cpu",
  "registered_individual",
  "company",
  "exempt_entity",
  "unregistered_individual",
  "non_resident",
] as const satisfies PayeeStatus[]

/** The rate of influence and advertising services (facts §5). */
export const usualVatBp = 2000

export type TaxFacts = {
  status: PayeeStatus
  vatRateBp: number
  attestationIssuedOn: string | null
}

/** What an approved file says; null where it says nothing. */
export type FileFacts = {
  legalForm: string
  taxRegime: string | null
  vatStatus: string | null
  attestationIssuedOn: string | null
  isExemptionProven: boolean
}

const byRegime: Partial<Record<string, PayeeStatus>> = {
  none: "unregistered_individual",
  cpu: "cpu",
  real: "registered_individual",
}

/** The others are outside VAT (auto-entrepreneur, CPU), or leave it to their client (non-residents). */
export function mayChargeVat(status: PayeeStatus): boolean {
  return status === "registered_individual" || status === "company" || status === "exempt_entity"
}

export function statusOfFile({ legalForm, taxRegime, isExemptionProven }: FileFacts): PayeeStatus | null {
  switch (legalForm) {
    case "auto_entrepreneur":
      return "auto_entrepreneur"
    case "company":
      return "company"
    case "cooperative":
      return isExemptionProven ? "exempt_entity" : "company"
    case "foreign":
      return "non_resident"
    default:
      return byRegime[taxRegime ?? ""] ?? null
  }
}

/** Null when the file leaves it open. */
export function vatOfFile(status: PayeeStatus, { vatStatus }: FileFacts): number | null {
  if (!mayChargeVat(status)) return 0
  if (vatStatus === null) return null
  return vatStatus === "subject" ? usualVatBp : 0
}

/** Whether what is declared goes against what the papers have shown. */
export function contradicts(declared: TaxFacts, file: FileFacts): boolean {
  const status = statusOfFile(file)
  if (status === null) return false
  const vatRateBp = vatOfFile(status, file)
  return declared.status !== status || (vatRateBp !== null && declared.vatRateBp !== vatRateBp)
}

/** Whether the papers show all of what is declared. */
export function isShownBy(declared: TaxFacts, file: FileFacts): boolean {
  return statusOfFile(file) !== null && !contradicts(declared, file)
}
