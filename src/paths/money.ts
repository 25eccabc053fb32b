import type { Locale } from "../i18n/i18n.ts"

/** The addresses of what is paid and received, a part of `paths`. */
export const moneyPaths = {
  money: (locale: Locale) => `/${locale}/money`,
  receivedPayouts: (locale: Locale) => `/${locale}/money/payouts`,
  receivedPayout: (locale: Locale, id: string) => `/${locale}/money/payouts/${id}`,
  receivedPayoutProof: (locale: Locale, id: string, proof: string) => `/${locale}/money/payouts/${id}/proofs/${proof}`,
  payouts: (locale: Locale) => `/${locale}/payouts`,
  payoutBatch: (locale: Locale, id: string) => `/${locale}/payouts/${id}`,
  payoutBatchCheck: (locale: Locale, id: string) => `/${locale}/payouts/${id}/check`,
  payoutBatchCancellation: (locale: Locale, id: string) => `/${locale}/payouts/${id}/cancellation`,
  payoutBatchRemaking: (locale: Locale, id: string) => `/${locale}/payouts/${id}/remaking`,
  payoutBatchFile: (locale: Locale, id: string) => `/${locale}/payouts/${id}/file`,
  payoutProof: (locale: Locale, batch: string, id: string) => `/${locale}/payouts/${batch}/proofs/${id}`,
  payoutOutcomes: (locale: Locale, id: string) => `/${locale}/payouts/${id}/outcomes`,
  bankStatements: (locale: Locale) => `/${locale}/payouts/statements`,
  bankStatement: (locale: Locale, id: string) => `/${locale}/payouts/statements/${id}`,
  bankStatementReading: (locale: Locale, id: string) => `/${locale}/payouts/statements/${id}/reading`,
  bankStatementApplication: (locale: Locale, id: string) => `/${locale}/payouts/statements/${id}/application`,
  programPayer: (locale: Locale, program: string) => `/${locale}/programs/${program}/payer`,
  payees: (locale: Locale) => `/${locale}/payees`,
  payee: (locale: Locale, id: string) => `/${locale}/payees/${id}`,
  payeeDecisions: (locale: Locale, id: string) => `/${locale}/payees/${id}/decisions`,
  outsidePayments: (locale: Locale, payee: string) => `/${locale}/payees/${payee}/outside-payments`,
  outsidePaymentWithdrawal: (locale: Locale, payee: string, id: string) =>
    `/${locale}/payees/${payee}/outside-payments/${id}/withdrawal`,
  issuedPapers: (locale: Locale) => `/${locale}/papers`,
  feeBills: (locale: Locale) => `/${locale}/papers/fees`,
  issuedPaperFile: (locale: Locale, id: string, file: string) => `/${locale}/papers/${id}/${file}`,
  billingMandate: (locale: Locale) => `/${locale}/settings/billing-mandate`,
  billingMandateRemoval: (locale: Locale) => `/${locale}/settings/billing-mandate/removal`,
}
