import type { PaperLine, PaperSums } from "./paper.ts"
import { vatScheme } from "./ubl-party.ts"
import { element, parent } from "./xml.ts"
import { amount } from "./xml-amount.ts"

/** Basis points as a percentage: 1250 → 12.5. */
function percent(basisPoints: number): string {
  return String(basisPoints / 100)
}

/** S is the standard rate, E exempt, O outside the scope of the tax, of UNCL 5305. */
function category(name: string, vatRateBp: number, exemption: string | null): string {
  return categoryOf(name, { code: vatRateBp > 0 ? "S" : "E", vatRateBp, exemption: vatRateBp > 0 ? null : exemption })
}

function outsideScope(name: string, exemption: string | null): string {
  return categoryOf(name, { code: "O", vatRateBp: 0, exemption })
}

type Category = { code: "S" | "E" | "O"; vatRateBp: number; exemption: string | null }

function categoryOf(name: string, { code, vatRateBp, exemption }: Category): string {
  const said = [element("cbc:Percent", percent(vatRateBp)), element("cbc:TaxExemptionReason", exemption)]
  return parent(name, [element("cbc:ID", code), ...said, vatScheme()])
}

export function taxTotal(sums: PaperSums, exemption: string | null): string {
  const { vatCents, grossCents, vatRateBp, disbursedCents = 0n } = sums
  const subtotal = (base: bigint, tax: bigint, of: string) =>
    parent("cac:TaxSubtotal", [amount("cbc:TaxableAmount", base), amount("cbc:TaxAmount", tax), of])
  const taxed = grossCents - disbursedCents
  return parent("cac:TaxTotal", [
    amount("cbc:TaxAmount", vatCents),
    disbursedCents === 0n ? null : subtotal(disbursedCents, 0n, outsideScope("cac:TaxCategory", exemption)),
    disbursedCents !== 0n && taxed === 0n
      ? null
      : subtotal(taxed, vatCents, category("cac:TaxCategory", vatRateBp, exemption)),
  ])
}

/** What the payer keeps back and pays to the Treasury, by tax. */
export function withholdingTotals({ withheld }: PaperSums): string[] {
  return withheld.map(({ tax, baseCents, rateBp, amountCents, legalReference }) => {
    const scheme = parent("cac:TaxScheme", [element("cbc:ID", tax === "vat" ? "RAS-TVA" : "RAS-IR-IS")])
    const kept = [
      element("cbc:Percent", rateBp === null ? null : percent(rateBp)),
      element("cbc:TaxExemptionReason", legalReference.fr),
    ]
    return parent("cac:WithholdingTaxTotal", [
      amount("cbc:TaxAmount", amountCents),
      parent("cac:TaxSubtotal", [
        baseCents === null ? null : amount("cbc:TaxableAmount", baseCents),
        amount("cbc:TaxAmount", amountCents),
        parent("cac:TaxCategory", [...kept, scheme]),
      ]),
    ])
  })
}

export function monetaryTotal({ grossCents, totalCents }: PaperSums): string {
  return parent("cac:LegalMonetaryTotal", [
    amount("cbc:LineExtensionAmount", grossCents),
    amount("cbc:TaxExclusiveAmount", grossCents),
    amount("cbc:TaxInclusiveAmount", totalCents),
    amount("cbc:PayableAmount", totalCents),
  ])
}

type BillLine = { line: PaperLine; id: string; isCredit: boolean }

export function lineOf({ line, id, isCredit }: BillLine, vatRateBp: number, exemption: string | null): string {
  const { label, quantity, amountCents, isDisbursed } = line
  const [sign, price] = amountCents < 0n ? ["-", -amountCents] : ["", amountCents]
  return parent(isCredit ? "cac:CreditNoteLine" : "cac:InvoiceLine", [
    element("cbc:ID", id),
    // C62: one of something, of UN/ECE recommendation 20.
    element(isCredit ? "cbc:CreditedQuantity" : "cbc:InvoicedQuantity", `${sign}${quantity}`, { unitCode: "C62" }),
    amount("cbc:LineExtensionAmount", amountCents),
    parent("cac:Item", [
      element("cbc:Description", label.ar, { languageID: "ar" }),
      element("cbc:Name", label.fr),
      isDisbursed
        ? outsideScope("cac:ClassifiedTaxCategory", exemption)
        : category("cac:ClassifiedTaxCategory", vatRateBp, exemption),
    ]),
    parent("cac:Price", [amount("cbc:PriceAmount", price)]),
  ])
}
