import { describe, expect, test } from "vitest"
import type { PaperContent } from "#src/papers/paper.ts"
import { ublOf } from "#src/papers/ubl.ts"
import { salmaParty, specimen, sums } from "./specimens.ts"
import { hasSchemas, problemsOf } from "./xml-schemas.ts"

const taxed = { grossCents: 10_000_00n, vatRateBp: 2000, vatCents: 2_000_00n, totalCents: 12_000_00n }
const credited: Partial<PaperContent> = {
  ...{ reference: "AV-2026-000001", transfer: null, corrects: { reference: "FA-2026-000122", issuedOn: "2026-11-01" } },
  sums: { ...sums, withheld: [], withheldCents: 0n, netCents: sums.totalCents },
}
const bills: [name: string, schema: "Invoice" | "CreditNote", content: PaperContent][] = [
  ["an invoice without VAT", "Invoice", specimen("invoice")],
  ["an invoice with VAT", "Invoice", specimen("invoice", { sums: { ...sums, ...taxed }, vatMention: null })],
  ["an invoice of somebody of whom little is known", "Invoice", specimen("invoice", { issuer: unknown() })],
  ["an invoice that takes returns back", "Invoice", specimen("invoice", { lines: withReturns() })],
  ["a fee invoice", "Invoice", specimen("fee_invoice", { mandatedOn: null, vatMention: null, transfer: null })],
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

test("says who sells to whom, how much, and that the customer wrote it", () => {
  const xml = ublOf(specimen("invoice", { sums: { ...sums, ...taxed } })) ?? ""
  expect(xml).toContain("<cbc:ID>FA-2026-000123</cbc:ID>")
  expect(xml).toContain("<cbc:InvoiceTypeCode>389</cbc:InvoiceTypeCode>")
  expect(xml).toContain('<cbc:ID schemeID="ICE">900000002000051</cbc:ID>')
  expect(xml).toContain('<cbc:TaxInclusiveAmount currencyID="MAD">12000.00</cbc:TaxInclusiveAmount>')
  expect(xml).toContain("<cbc:Percent>20</cbc:Percent>")
  expect(xml).toMatch(/<cac:WithholdingTaxTotal><cbc:TaxAmount currencyID="MAD">300\.00</)
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
