import { day } from "#src/clock.ts"
import type { LegalForm } from "#src/verifications/legal-form.ts"
import type { UniqueField } from "./duplicates.ts"

export type RiskFacts = {
  /** Duplicates that nobody has explained yet. */
  flags: { field: UniqueField; sharesOwner: boolean; otherIsBad: boolean }[]
  infectedCount: number
  /** Answers that are unusual without being wrong. */
  warningCount: number
  wasRejected: boolean
  wasSuspended: boolean
  legalForm: LegalForm
  accountAge: number
}

const weights: Record<UniqueField, number> = {
  cnie_number: 35,
  passport_number: 35,
  residence_number: 35,
  rib: 30,
  ice: 25,
  if_number: 25,
  rnae_number: 25,
  phone: 15,
}

/** From 0 to 100: in which order files deserve a second look; it decides nothing by itself. */
export function riskOf(facts: RiskFacts): number {
  const points = [
    ...facts.flags.map(({ field, sharesOwner }) => (sharesOwner ? 5 : weights[field])),
    facts.flags.some(({ otherIsBad }) => otherIsBad) ? 30 : 0,
    facts.infectedCount > 0 ? 40 : 0,
    Math.min(facts.warningCount * 5, 15),
    facts.wasRejected ? 20 : 0,
    facts.wasSuspended ? 30 : 0,
    facts.legalForm === "foreign" ? 10 : 0,
    facts.accountAge < 2 * day ? 10 : 0,
  ]
  return Math.min(
    points.reduce((sum, each) => sum + each, 0),
    100,
  )
}
