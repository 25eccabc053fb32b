import type { RewardRule } from "#src/commissions/reward-rule.ts"
import type { ProgramTerms } from "#src/programs/program.ts"

export const terms: ProgramTerms = {
  nameFr: "Les amis du savon",
  nameAr: null,
  descriptionFr: "Pour qui aime le hammam.",
  descriptionAr: null,
  windowDays: 30,
  attributionModel: "last_click",
  holdDays: 14,
  discountBp: 0,
  approval: "manual",
  offersSamples: false,
  termsFr: "Dites que c’est une publicité.",
  termsAr: null,
}

export const termsForm = {
  nameFr: "Les amis du savon",
  nameAr: "",
  descriptionFr: "Pour qui aime le hammam.",
  descriptionAr: "",
  windowDays: "30",
  attributionModel: "last_click",
  holdDays: "14",
  discountBp: "0",
  approval: "manual",
  termsFr: "Dites que c’est une publicité.",
  termsAr: "",
}

export function percent(rateBp: number, productId: string | null = null): RewardRule {
  return { productId, kind: "percent", rateBp }
}
