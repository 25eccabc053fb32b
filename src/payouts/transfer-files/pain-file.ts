import { element, parent } from "#src/papers/xml.ts"
import { ibanOf } from "#src/verifications/fields/rib.ts"
import type { Transfer } from "../open-batch.ts"
import { bankText, payeeText } from "./bank-text.ts"
import type { TransferFormat, TransferOrder } from "./transfer-file.ts"

/** ISO 20022 pain.001.001.03, one payment block of the batch's day. */
export const painFile: TransferFormat = {
  extension: "xml",
  contentType: "application/xml",
  needsPayerRib: true,
  write: (order) => Buffer.from(documentOf(order), "utf8"),
}

function documentOf(order: TransferOrder): string {
  const initiation = parent("CstmrCdtTrfInitn", [headOf(order), paymentOf(order)])
  const namespace = { xmlns: "urn:iso:std:iso:20022:tech:xsd:pain.001.001.03" }
  return `<?xml version="1.0" encoding="UTF-8"?>\n${parent("Document", [initiation], namespace)}\n`
}

function headOf(order: TransferOrder): string {
  return parent("GrpHdr", [
    element("MsgId", order.messageId),
    element("CreDtTm", order.madeAt.toISOString().slice(0, 19)),
    ...totalsOf(order),
    parent("InitgPty", [element("Nm", bankText(order.payer.name, 70))]),
  ])
}

function totalsOf({ transfers }: TransferOrder) {
  const cents = transfers.reduce((sum, { netCents }) => sum + netCents, 0n)
  return [element("NbOfTxs", String(transfers.length)), element("CtrlSum", decimal(cents))]
}

function paymentOf(order: TransferOrder): string {
  return parent("PmtInf", [
    element("PmtInfId", order.messageId),
    element("PmtMtd", "TRF"),
    ...totalsOf(order),
    element("ReqdExctnDt", order.executionOn),
    parent("Dbtr", [element("Nm", bankText(order.payer.name, 70))]),
    parent("DbtrAcct", [accountOf(order.payer.rib), element("Ccy", "MAD")]),
    // No public table of Moroccan BICs is sure; the bank that gets the file knows itself, and the IBAN names the other.
    parent("DbtrAgt", [parent("FinInstnId", [parent("Othr", [element("Id", "NOTPROVIDED")])])]),
    element("ChrgBr", "SHAR"),
    ...order.transfers.map(transferOf),
  ])
}

function transferOf(transfer: Transfer): string {
  const { endToEndId, netCents, rib } = transfer
  return parent("CdtTrfTxInf", [
    parent("PmtId", [element("InstrId", endToEndId), element("EndToEndId", endToEndId)]),
    parent("Amt", [element("InstdAmt", decimal(netCents), { Ccy: "MAD" })]),
    parent("Cdtr", [element("Nm", payeeText(transfer, 70))]),
    parent("CdtrAcct", [accountOf(rib)]),
    parent("RmtInf", [element("Ustrd", `COMMISSIONS ${endToEndId}`)]),
  ])
}

function accountOf(rib: string): string {
  return parent("Id", [element("IBAN", ibanOf(rib))])
}

function decimal(cents: bigint): string {
  const digits = cents.toString().padStart(3, "0")
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`
}
