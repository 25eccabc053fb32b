import { deflateSync } from "node:zlib"
import { PDFDocument, PDFHexString, PDFName, PDFString } from "pdf-lib"
import sharp, { type Sharp } from "sharp"

/** Every scanner's harmless test virus, in two halves so that this file is none. */
export const eicar = ["X5O!P%@AP[4\\PZX54(P^)7CC)7}$", "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"].join("")

/** A photo with detail in it, as a camera would make one. */
export function photo(width = 1200, height = 800): Sharp {
  return sharp({
    create: { width, height, channels: 3, background: "#b07a2a", noise: { type: "gaussian", mean: 128, sigma: 20 } },
  })
}

export async function pdf(change: (document: PDFDocument) => unknown = () => {}, pages = 1): Promise<Buffer> {
  const document = await PDFDocument.create()
  for (let page = 0; page < pages; page++) document.addPage([595, 842])
  await change(document)
  return Buffer.from(await document.save())
}

/** An action that opens with the document. */
export function opening(action: Record<string, string>) {
  return pdf(({ catalog, context }) => {
    const entries = Object.entries(action).map(([name, value]) => [
      name,
      value.startsWith("/") ? PDFName.of(value.slice(1)) : PDFString.of(value),
    ])
    catalog.set(PDFName.of("OpenAction"), context.obj(Object.fromEntries(entries)))
  })
}

export function withAttachment() {
  return pdf((document) => document.attach(Buffer.from("MZ"), "facture.exe", { mimeType: "application/octet-stream" }))
}

export function withForm() {
  return pdf(({ catalog, context }) =>
    catalog.set(PDFName.of("AcroForm"), context.obj({ XFA: PDFHexString.fromText("<xdp/>") })),
  )
}

/** A PDF written by hand, so that it may be wrong. */
export function rawPdf(objects: (string | Buffer)[], trailer = ""): Buffer {
  const parts: Buffer[] = [Buffer.from("%PDF-1.7\n")]
  objects.forEach((object, index) => {
    parts.push(Buffer.from(`${index + 1} 0 obj\n`), Buffer.from(object), Buffer.from("\nendobj\n"))
  })
  const size = objects.length + 1
  parts.push(Buffer.from(`trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n0\n%%EOF\n`))
  return Buffer.concat(parts)
}

const catalog = "<< /Type /Catalog /Pages 2 0 R >>"
const pageTree = "<< /Type /Pages /Kids [3 0 R] /Count 1 >>"
const page = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>"

export const onePage = [catalog, pageTree, page]

export function encrypted() {
  const key =
    "<< /Filter /Standard /V 2 /R 3 /Length 128 /P -44 /O (oooooooooooooooooooooooooooooooo) /U (uuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuu) >>"
  return rawPdf([...onePage, key], "/Encrypt 4 0 R")
}

/** The same as newer programs write it: its objects are in streams that nobody can open without the password. */
export function encryptedStreams() {
  const head = "<< /Type /ObjStm /N 2 /First 12 /Filter /FlateDecode /Length 64 >>\nstream\n"
  const body = Buffer.concat([Buffer.from(head), Buffer.alloc(64, 0xa7), Buffer.from("\nendstream")])
  return rawPdf([...onePage, body], "/Encrypt << /Filter /Standard /V 5 /R 6 >>")
}

/** The name of a script's action in numbers, which every reader reads all the same. */
export function disguisedScript() {
  return rawPdf([catalog.replace(">>", "/OpenAction << /S /J#61vaScript /J#53 (app.alert(1)) >> >>"), pageTree, page])
}

/** A stream of objects that grows a thousandfold when it is opened. */
export function bombPdf(megabytes: number) {
  const body = deflateSync(Buffer.alloc(megabytes * 1024 * 1024, "1 "))
  const head = `<< /Type /ObjStm /N 1000000 /First 1000 /Filter /FlateDecode /Length ${body.length} >>\nstream\n`
  return rawPdf([...onePage, Buffer.concat([Buffer.from(head), body, Buffer.from("\nendstream")])])
}

export function deepPdf(depth: number) {
  return rawPdf([...onePage, "[".repeat(depth) + "]".repeat(depth)])
}

/** The end by which an archive is found, whatever stands before it. */
export const endOfArchive = Buffer.concat([Buffer.from("PK\u0005\u0006", "latin1"), Buffer.alloc(18)])
