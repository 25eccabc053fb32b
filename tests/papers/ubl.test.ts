import { describe, expect, test } from "vitest"
import { composeSheet } from "#src/papers/compose-sheet.ts"
import { inBoth } from "#src/papers/in-both.ts"
import type { PaperContent } from "#src/papers/paper.ts"
import { billSums } from "#src/papers/payout-sums.ts"
import { ublOf } from "#src/papers/ubl.ts"
import { salmaParty, specimen, sums } from "./specimens.ts"
import { hasSchemas, problemsOf } from "./xml-schemas.ts"

const taxed = { grossCents: 10_000_00n, vatRateBp: 2000, vatCents: 2_000_00n, totalCents: 12_000_00n }
const soleTrader = { ...salmaParty, legalForm: "auto_entrepreneur" } as const
const credited: Partial<PaperContent> = {
  ...{ reference: "AV-2026-000001", transfer: null, corrects: { reference: "FA-2026-000122", issuedOn: "2026-11-01" } },
  sums: { ...sums, withheld: [], withheldCents: 0n, netCents: sums.totalCents },
}
const bills: [name: string, schema: "Invoice" | "CreditNote", content: PaperContent][] = [
  ["an invoice without VAT", "Invoice", specimen("invoice")],
  ["an invoice with VAT", "Invoice", specimen("invoice", { sums: { ...sums, ...taxed }, vatMention: null })],
  ["an invoice of somebody of whom little is known", "Invoice", specimen("invoice", { issuer: unknown() })],
  ["an invoice of a sole trader", "Invoice", specimen("invoice", { issuer: soleTrader })],
  ["an invoice that takes returns back", "Invoice", specimen("invoice", { lines: withReturns() })],
  ["a fee invoice", "Invoice", specimen("fee_invoice", { mandatedOn: null, vatMention: null, transfer: null })],
  ["a fee invoice with what was advanced", "Invoice", disbursed("fee_invoice", 1_000_00n)],
  ["a bill of nothing but what was advanced", "Invoice", disbursed("fee_invoice", 0n)],
  ["a credit note of what was advanced", "CreditNote", disbursed("fee_credit_note", 1_000_00n)],
  ["a credit note", "CreditNote", specimen("credit_note", credited)],
]

describe.runIf(hasSchemas)("against the schemas of UBL 2.1", () => {
  test.each(bills)("%s is valid", (_, schema, content) => {
    expect(problemsOf(`ubl-2.1/xsdrt/maindoc/UBL-${schema}-2.1.xsd`, ublOf(content) ?? "")).toEqual([])
  })

  test("one without its number is not", () => {
    const xml = ublOf(specimen("invoice"))?.replace(/<cbc:ID>FA[^<]*<\/cbc:ID>/, "") ?? ""
    expect(problemsOf("ubl-2.1/xsdrt/maindoc/UBL-Invoice-2.1.xsd", xml)).not.toEqual([])
  })
})

/** Commissions paid for a merchant, and the platform's fee on them. */
function disbursed(kind: "fee_invoice" | "fee_credit_note", feeCents: bigint): PaperContent {
  const label = inBoth("money_papers.lines.paid_commissions", () => ({ number: "7" }))
  const line = { on: null, label, reference: null, quantity: 1 }
  const lines = [
    { ...line, amountCents: 12_000_00n, isDisbursed: true as const },
    { ...line, amountCents: feeCents },
  ]
  const vatMention = inBoth("money_papers.vat.disbursed")
  const billed = billSums(feeCents, 12_000_00n, feeCents === 0n ? 0 : 2000)
  const kept = lines.filter(({ amountCents }) => amountCents > 0n)
  return specimen(kind, { lines: kept, sums: billed, vatMention, mandatedOn: null, transfer: null })
}

test("tells what was advanced apart from what is taxed", () => {
  const xml = ublOf(disbursed("fee_invoice", 1_000_00n)) ?? ""
  expect(xml.match(/<cac:TaxSubtotal>/g)).toHaveLength(2)
  expect(xml).toContain(
    '<cbc:TaxableAmount currencyID="MAD">12000.00</cbc:TaxableAmount><cbc:TaxAmount currencyID="MAD">0.00',
  )
  expect(xml).toContain(
    '<cbc:TaxableAmount currencyID="MAD">1000.00</cbc:TaxableAmount><cbc:TaxAmount currencyID="MAD">200.00',
  )
  const { totals } = composeSheet(disbursed("fee_invoice", 1_000_00n), "fr")
  expect(totals.map(({ label }) => label)).toContain("Dont débours, sans TVA de la plateforme")
})

test("says who sells to whom, how much, and that the customer wrote it", () => {
  const xml = ublOf(specimen("invoice", { sums: { ...sums, ...taxed } })) ?? ""
  expect(xml).toContain("<cbc:ID>FA-2026-000123</cbc:ID>")
  expect(xml).toContain("<cbc:InvoiceTypeCode>389</cbc:InvoiceTypeCode>")
  expect(xml).toContain('<cbc:ID schemeID="ICE">900000002000051</cbc:ID>')
  expect(xml).toContain('<cbc:TaxInclusiveAmount currencyID="MAD">12000.00</cbc:TaxInclusiveAmount>')
  expect(xml).toContain("<cbc:Percent>20</cbc:Percent>")
  expect(xml).toMatch(/<cac:WithholdingTaxTotal><cbc:TaxAmount currencyID="MAD">300\.00</)
})

test("names a party's legal form and capital, and nothing for who has none", () => {
  const xml = ublOf(specimen("invoice", { issuer: soleTrader })) ?? ""
  expect(xml).toContain(
    '<cbc:CompanyLegalForm languageID="fr">Société</cbc:CompanyLegalForm><cbc:CorporateStockAmount currencyID="MAD">100000.00',
  )
  expect(xml).toContain('<cbc:CompanyLegalForm languageID="fr">Auto-entrepreneur</cbc:CompanyLegalForm></cac')
  expect(ublOf(specimen("invoice"))?.match(/CompanyLegalForm /g)).toHaveLength(1)
})

test("a name cannot break out of it, nor bring a sign that XML lacks", () => {
  const xml = ublOf(specimen("invoice", { issuer: { ...salmaParty, name: 'A & <b> "c"\u0001' } })) ?? ""
  expect(xml).toContain("<cbc:Name>A &amp; &lt;b&gt; &quot;c&quot; </cbc:Name>")
})

test("what is no invoice has none", () => {
  expect(ublOf(specimen("statement"))).toBeNull()
  expect(ublOf(specimen("withholding_certificate"))).toBeNull()
})

function unknown(): PaperContent["issuer"] {
  const none = { ice: null, taxId: null, professionalTax: null, tradeRegister: null }
  return { ...none, name: "Nora", address: null, city: null, autoEntrepreneurCard: null, cooperativeRegister: null }
}

function withReturns(): PaperContent["lines"] {
  const [line] = specimen("invoice").lines
  if (!line) throw new Error("no line")
  return [line, { ...line, amountCents: -20_00n }]
}
