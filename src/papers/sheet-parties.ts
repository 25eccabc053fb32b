import { isolated } from "#src/i18n/either-language.ts"
import type { I18n } from "#src/i18n/i18n.ts"
import { formatMoney } from "#src/i18n/money.ts"
import { isInvoice, type PaperContent, type Party } from "./paper.ts"
import type { Fact, Sheet } from "./sheet.ts"

const identifiers = [
  ...([
    "ice",
    "tax_id",
    "professional_tax",
    "trade_register",
    "auto_entrepreneur_card",
    "cooperative_register",
  ] as const),
] as const
type Identifier = (typeof identifiers)[number]

const numberOf: Record<Identifier, (party: Party) => string | null> = {
  ice: (party) => party.ice,
  tax_id: (party) => party.taxId,
  professional_tax: (party) => party.professionalTax,
  trade_register: (party) => party.tradeRegister,
  auto_entrepreneur_card: (party) => party.autoEntrepreneurCard,
  cooperative_register: (party) => party.cooperativeRegister,
}

/** Issuer and recipient. What art. 145 wants on an invoice is told as unknown rather than left out. */
export function partiesOf({ kind, issuer, recipient }: PaperContent, i: I18n): Sheet["parties"] {
  const roles = isInvoice(kind) ? (["seller", "customer"] as const) : (["payer", "payee"] as const)
  const wanted: readonly Identifier[] = isInvoice(kind) ? ["ice", "tax_id"] : []
  return [issuer, recipient].map((party, index) => ({
    role: i.t(`money_papers.sheet.role.${roles[index] ?? roles[0]}`),
    name: isolated(party.name),
    facts: [
      ...standingOf(party, i),
      ...addressOf(party, i),
      ...identifiers.flatMap((one) => identifierOf(party, one, wanted, i)),
    ],
  }))
}

/** What law 5-96 and law 17-95 want beside the name of a company. */
function standingOf({ legalForm, capitalCents }: Party, { t, locale }: I18n): Fact[] {
  const fact = (label: string, value: string): Fact => ({ label, value, isCode: false })
  return [
    ...(legalForm ? [fact(t("money_papers.sheet.id.legal_form"), t(`money_papers.sheet.form.${legalForm}`))] : []),
    ...(capitalCents ? [fact(t("money_papers.sheet.id.capital"), formatMoney(capitalCents, locale))] : []),
  ]
}

function addressOf({ address, city }: Party, { t }: I18n): Fact[] {
  const comma = /[\u0600-\u06ff]/.test(address ?? city ?? "") ? "، " : ", "
  const written = [address, city].filter((part) => part !== null).join(comma)
  return written ? [{ label: t("money_papers.sheet.id.address"), value: isolated(written), isCode: false }] : []
}

function identifierOf(party: Party, one: Identifier, wanted: readonly Identifier[], { t }: I18n): Fact[] {
  const label = t(`money_papers.sheet.id.${one}`)
  const value = numberOf[one](party)
  // A register's number carries its city, which is a word.
  if (value) return [{ label, value, isCode: !one.endsWith("register") }]
  return wanted.includes(one) ? [{ label, value: t("money_papers.sheet.id.unknown"), isCode: false }] : []
}
