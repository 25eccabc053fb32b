export const legalForms = ["individual", "auto_entrepreneur", "company", "cooperative", "foreign"] as const
export type LegalForm = (typeof legalForms)[number]

export function isLegalForm(text: string): text is LegalForm {
  return legalForms.some((form) => form === text)
}
