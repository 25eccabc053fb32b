import { fold } from "#src/i18n/fold.ts"

export const attributionModels = ["last_click", "first_click"] as const
export type AttributionModel = (typeof attributionModels)[number]

export const approvals = ["manual", "automatic"] as const
export type Approval = (typeof approvals)[number]

/** What a merchant offers and asks, but for the rewards, which have dates of their own. */
export type ProgramTerms = {
  nameFr: string | null
  nameAr: string | null
  descriptionFr: string | null
  descriptionAr: string | null
  windowDays: number
  attributionModel: AttributionModel
  holdDays: number
  discountBp: number
  approval: Approval
  /** Whether influencers of the program may ask for a product to try it. */
  offersSamples: boolean
  termsFr: string | null
  termsAr: string | null
}

export type ProgramState = "draft" | "open" | "closed"

export function programState(program: { openedAt: Date | null; closedAt: Date | null }): ProgramState {
  if (!program.openedAt) return "draft"
  return program.closedAt ? "closed" : "open"
}

type Words = Pick<ProgramTerms, "nameFr" | "nameAr" | "descriptionFr" | "descriptionAr">

/** What a search looks into, folded: the program's words and its merchant's name. */
export function programSearchText(terms: Words, merchantName: string): string {
  const { nameFr, nameAr, descriptionFr, descriptionAr } = terms
  return fold([merchantName, nameFr, nameAr, descriptionFr, descriptionAr].filter(Boolean).join(" "))
}

/** Whether influencers must read the terms anew. */
export function areTermsChanged(before: Pick<ProgramTerms, "termsFr" | "termsAr">, after: ProgramTerms): boolean {
  return before.termsFr !== after.termsFr || before.termsAr !== after.termsAr
}
