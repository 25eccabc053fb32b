import { isolated } from "#src/i18n/either-language.ts"
import { type I18n, i18n, type Locale } from "#src/i18n/i18n.ts"
import type { PaperContent } from "./paper.ts"
import { dayIn, type Fact, type Sheet } from "./sheet.ts"
import { mentionsOf } from "./sheet-mentions.ts"
import { partiesOf } from "./sheet-parties.ts"
import { tablesOf } from "./sheet-tables.ts"
import { totalsOf } from "./sheet-totals.ts"

/** What a paper says, in the words of one language and in the order of the page. */
export function composeSheet(content: PaperContent, locale: Locale): Sheet {
  const i = i18n(locale)
  const { kind, reference, issuer, inWords } = content
  return {
    lang: locale,
    title: i.t(`money_papers.sheet.title.${kind}`),
    reference,
    author: issuer.name,
    facts: factsOf(content, i),
    parties: partiesOf(content, i),
    tables: tablesOf(content, i),
    totals: totalsOf(content, i),
    words: inWords && { before: i.t(`money_papers.sheet.words.${wordsKey(content)}`), amount: `${inWords[locale]}.` },
    mentions: mentionsOf(content, i),
    footer: i.t("money_papers.sheet.footer", { reference, issuer: isolated(issuer.name) }),
  }
}

function factsOf({ kind, issuedOn, year, transfer }: PaperContent, { t, locale }: I18n): Fact[] {
  const fact = (label: string, value: string, isCode = false): Fact => ({ label, value, isCode })
  const isYearly = kind === "year_statement" || kind === "withholding_certificate"
  const executed = kind === "invoice" ? "operation" : "executed"
  return [
    fact(t("money_papers.sheet.fact.issued"), dayIn(issuedOn, locale)),
    ...(isYearly ? [fact(t("money_papers.sheet.fact.year"), String(year), true)] : []),
    ...(transfer
      ? [
          fact(t(`money_papers.sheet.fact.${executed}`), dayIn(transfer.on, locale)),
          fact(t("money_papers.sheet.fact.means"), t("money_papers.sheet.fact.transfer")),
          fact(t("money_papers.sheet.fact.transfer_reference"), transfer.reference, true),
          fact(t("money_papers.sheet.fact.account"), transfer.account, true),
        ]
      : []),
  ]
}

function wordsKey({ kind }: PaperContent) {
  if (kind === "fee_invoice") return "invoice"
  return kind === "fee_credit_note" ? "credit_note" : kind
}
