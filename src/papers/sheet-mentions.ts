import { isolated } from "#src/i18n/either-language.ts"
import type { I18n } from "#src/i18n/i18n.ts"
import { isInvoice, type PaperContent } from "./paper.ts"
import { dayIn } from "./sheet.ts"

/** What a paper must say beside its figures (CGI art. 145 and the mandate to bill). */
export function mentionsOf(content: PaperContent, { t, locale }: I18n): string[] {
  const { kind, issuer, recipient, transfer, corrects, mandatedOn, vatMention, sums, year } = content
  const [payer, payee] = [isolated(recipient.name), isolated(issuer.name)]
  const billed = kind === "credit_note" ? "self_billed_credit" : "self_billed"
  const succeeds = isInvoice(kind) ? "credits" : "replaces"
  return [
    ...(kind === "withholding_certificate"
      ? [t("money_papers.sheet.mention.certifies", { payer: payee, payee: payer, year: String(year) })]
      : []),
    ...(vatMention ? [vatMention[locale]] : []),
    ...(mandatedOn
      ? [t(`money_papers.sheet.mention.${billed}`, { payer, payee, day: dayIn(mandatedOn, locale) })]
      : []),
    ...(kind === "invoice" && transfer
      ? [t("money_papers.sheet.mention.paid", { day: dayIn(transfer.on, locale), reference: transfer.reference })]
      : []),
    ...(corrects
      ? [t(`money_papers.sheet.mention.${succeeds}`, { ...corrects, day: dayIn(corrects.issuedOn, locale) })]
      : []),
    ...(kind === "statement" ? [t("money_papers.sheet.mention.not_an_invoice")] : []),
    ...(sums.withheldCents > 0n ? [t("money_papers.sheet.mention.to_treasury")] : []),
    t("money_papers.sheet.mention.continuous"),
    t("money_papers.sheet.mention.other_language"),
  ]
}
