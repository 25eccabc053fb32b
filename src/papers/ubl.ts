import type { PaperContent } from "./paper.ts"
import { lineOf, monetaryTotal, taxTotal, withholdingTotals } from "./ubl-amounts.ts"
import { ublParty } from "./ubl-party.ts"
import { element, type Node, parent } from "./xml.ts"

const common = "urn:oasis:names:specification:ubl:schema:xsd"
/** Of UNTDID 1001: an invoice, and one that the customer writes; the same of credit notes. */
const typeCodes = { invoice: "389", fee_invoice: "380", credit_note: "261", fee_credit_note: "381" } as const
type Bill = keyof typeof typeCodes

/** An invoice or a credit note as UBL 2.1, of which no Moroccan profile is known yet: the plain standard, all amounts before withholding. */
export function ublOf(content: PaperContent): string | null {
  const { kind } = content
  if (!(kind in typeCodes)) return null
  const isCredit = kind === "credit_note" || kind === "fee_credit_note"
  const root = isCredit ? "CreditNote" : "Invoice"
  const namespaces = {
    xmlns: `${common}:${root}-2`,
    "xmlns:cac": `${common}:CommonAggregateComponents-2`,
    "xmlns:cbc": `${common}:CommonBasicComponents-2`,
  }
  const body = [...headOf(content, kind as Bill, isCredit), ...bodyOf(content, isCredit)]
  return `<?xml version="1.0" encoding="UTF-8"?>\n${parent(root, body, namespaces)}\n`
}

function headOf(content: PaperContent, kind: Bill, isCredit: boolean): Node[] {
  const { id, reference, issuedOn, corrects, vatMention, mandatedOn } = content
  const notes = [
    ...(vatMention ? [vatMention.fr] : []),
    ...(mandatedOn ? [`Établi par le client, mandat de facturation accepté le ${mandatedOn}`] : []),
  ]
  const corrected = corrects && [element("cbc:ID", corrects.reference), element("cbc:IssueDate", corrects.issuedOn)]
  return [
    element("cbc:UBLVersionID", "2.1"),
    element("cbc:ID", reference),
    element("cbc:UUID", id),
    element("cbc:IssueDate", issuedOn),
    element(isCredit ? "cbc:CreditNoteTypeCode" : "cbc:InvoiceTypeCode", typeCodes[kind]),
    ...notes.map((note) => element("cbc:Note", note, { languageID: "fr" })),
    element("cbc:DocumentCurrencyCode", "MAD"),
    corrected ? parent("cac:BillingReference", [parent("cac:InvoiceDocumentReference", corrected)]) : null,
  ]
}

function bodyOf({ issuer, recipient, transfer, sums, lines, vatMention }: PaperContent, isCredit: boolean): Node[] {
  const exemption = vatMention?.fr ?? null
  return [
    parent("cac:AccountingSupplierParty", [ublParty(issuer)]),
    parent("cac:AccountingCustomerParty", [ublParty(recipient)]),
    ...(transfer
      ? [
          parent("cac:Delivery", [element("cbc:ActualDeliveryDate", transfer.on)]),
          parent("cac:PaymentMeans", [
            // Of UNTDID 4461: a credit transfer.
            element("cbc:PaymentMeansCode", "30"),
            element("cbc:PaymentID", transfer.reference),
          ]),
        ]
      : []),
    taxTotal(sums, exemption),
    ...(isCredit ? [] : withholdingTotals(sums)),
    monetaryTotal(sums),
    ...lines.map((line, index) => lineOf({ line, id: String(index + 1), isCredit }, sums.vatRateBp, exemption)),
  ]
}
