import type { PayerClass } from "#src/withholding/withholding.ts"

export const payerClasses = ["company", "bank_or_insurer", "public_body", "individual"] as const satisfies PayerClass[]

/** What an approved file lets us propose; the account knows better whether it is a bank or a public body. */
export function classOfLegalForm(legalForm: string | undefined): PayerClass {
  return legalForm === "individual" || legalForm === "auto_entrepreneur" ? "individual" : "company"
}
