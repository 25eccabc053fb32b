import { ParseOption, XmlDocument, XmlElement, type XmlNode } from "libxml2-wasm"
import { isDay } from "#src/clock.ts"
import { ok, type Result, refused } from "#src/result.ts"
import { findReference, type ReadStatement, readBankAmount, type StatementEntry, type Unread } from "./statement.ts"

type Refusal = "unsafe_xml" | "not_camt053"

/** A bank's camt.053 of any version; nothing of the machine or the network can be reached from it. */
export function readCamt(name: string, text: string): Result<ReadStatement & { others: number }, Refusal> {
  // Entities are how a document reaches out or blows up, and no bank needs them.
  if (/<!(DOCTYPE|ENTITY)/i.test(text)) return refused("unsafe_xml")
  const document = parsed(text.replace(/^\uFEFF?\s*<\?xml[^>]*\?>/, ""))
  if (!document) return refused("not_camt053")
  try {
    if (!/:camt\.053\.001\.\d\d$/.test(document.root.namespaceUri)) return refused("not_camt053")
    const read = all(document.root, "BkToCstmrStmt/Stmt/Ntry").flatMap((entry, index) =>
      readEntry(name, entry, index + 1),
    )
    return ok({
      entries: read.filter((line) => line !== null && "outcome" in line),
      unread: read.filter((line) => line !== null && "problem" in line),
      others: read.filter((line) => line === null).length,
    })
  } finally {
    document.dispose()
  }
}

function parsed(text: string): XmlDocument | null {
  try {
    return XmlDocument.fromString(text, { option: ParseOption.XML_PARSE_NONET })
  } catch {
    // What is no XML is refused like what is no statement.
    return null
  }
}

function readEntry(name: string, entry: XmlElement, line: number): (StatementEntry | Unread | null)[] {
  const details = all(entry, "NtryDtls/TxDtls")
  const isSingle = details.length <= 1
  return (details.length > 0 ? details : [entry]).map((detail) => readDetail(name, { entry, detail, isSingle }, line))
}

type Place = { entry: XmlElement; detail: XmlElement; isSingle: boolean }

function readDetail(name: string, { entry, detail, isSingle }: Place, line: number): StatementEntry | Unread | null {
  const reference = referenceIn(detail, entry, isSingle)
  if (!reference) return null
  if (text(entry, "Sts").trim() !== "BOOK") return { line, reference, problem: "pending" }
  const on = (text(entry, "BookgDt/Dt") || text(entry, "BookgDt/DtTm") || text(entry, "ValDt/Dt")).slice(0, 10)
  if (!isDay(on)) return { line, reference, problem: "bad_date" }
  const amount = amountOf(detail) ?? (isSingle ? amountOf(entry) : null)
  if (amount && amount.currency !== "MAD") return { line, reference, problem: "no_amount" }

  const direction = text(detail, "CdtDbtInd") || text(entry, "CdtDbtInd")
  const outcome = direction === "DBIT" ? "executed" : "failed"
  const proof = text(detail, "Refs/AcctSvcrRef") || text(entry, "AcctSvcrRef")
  const note = (outcome === "failed" ? reasonIn(detail, entry) : proof) || `${name}:${line}`
  return { line, reference, outcome, on, amountCents: amount?.cents ?? null, note: note.slice(0, 300) }
}

function referenceIn(detail: XmlElement, entry: XmlElement, isSingle: boolean): string | null {
  const places = ["Refs/EndToEndId", "Refs/InstrId", "RmtInf/Ustrd", "AddtlTxInf"].map((path) => text(detail, path))
  const around = isSingle ? [text(entry, "AddtlNtryInf")] : []
  return [...places, ...around].map(findReference).find((reference) => reference !== null) ?? null
}

function reasonIn(detail: XmlElement, entry: XmlElement): string {
  const told = ["RtrInf/AddtlInf", "RtrInf/Rsn/Prtry", "RtrInf/Rsn/Cd", "AddtlTxInf"].map((path) => text(detail, path))
  return [...told, text(entry, "AddtlNtryInf")].find((reason) => reason !== "") ?? ""
}

function amountOf(element: XmlElement) {
  const [amount] = [...all(element, "AmtDtls/TxAmt/Amt"), ...all(element, "Amt")]
  const cents = amount ? readBankAmount(amount.content) : null
  return amount && cents !== null ? { cents: String(cents), currency: amount.attr("Ccy")?.content ?? "" } : null
}

/** The elements at the end of a path of names, whatever their namespace's version. */
function all(from: XmlElement, path: string): XmlElement[] {
  const steps = path.split("/").map((name) => `*[local-name()='${name}']`)
  return from.find(steps.join("/")).filter((node: XmlNode) => node instanceof XmlElement)
}

function text(from: XmlElement, path: string): string {
  return all(from, path)[0]?.content.trim() ?? ""
}
