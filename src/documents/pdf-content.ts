import { PDFArray, PDFDict, PDFDocument, PDFName, PDFStream } from "pdf-lib"
import { maxPages } from "./paper.ts"

const activeNames = [
  "JavaScript",
  "JS",
  "Launch",
  "RichMedia",
  "XFA",
  "SubmitForm",
  "ImportData",
  "GoToE",
  "Rendition",
  "Movie",
  "Sound",
]
const attachmentNames = ["EmbeddedFile", "EmbeddedFiles", "FileAttachment", "EF"]

export type PdfContent =
  | { pages: number }
  | { refusal: "pdf_encrypted" | "pdf_active" | "pdf_attachments" | "pdf_too_many_pages" | "pdf_broken" }

/** What a PDF holds, told by every object in it, those inside compressed streams too. */
export async function pdfContent(bytes: Uint8Array): Promise<PdfContent> {
  try {
    const document = await PDFDocument.load(bytes, { updateMetadata: false, throwOnInvalidObject: true })
    const names = new Set<string>()
    for (const [, object] of document.context.enumerateIndirectObjects()) collectNames(object, names)
    if (activeNames.some((name) => names.has(name))) return { refusal: "pdf_active" }
    if (attachmentNames.some((name) => names.has(name))) return { refusal: "pdf_attachments" }
    const pages = document.getPageCount()
    if (pages === 0) return { refusal: "pdf_broken" }
    return pages > maxPages ? { refusal: "pdf_too_many_pages" } : { pages }
  } catch {
    // pdf-lib throws for whatever it cannot parse, an encrypted document's objects among it; the word itself is never encrypted.
    return { refusal: Buffer.from(bytes.buffer).includes("/Encrypt") ? "pdf_encrypted" : "pdf_broken" }
  }
}

function collectNames(object: unknown, names: Set<string>) {
  if (object instanceof PDFName) names.add(object.decodeText())
  else if (object instanceof PDFStream) collectNames(object.dict, names)
  else if (object instanceof PDFArray) for (const item of object.asArray()) collectNames(item, names)
  else if (object instanceof PDFDict) {
    for (const [name, value] of object.entries()) {
      names.add(name.decodeText())
      collectNames(value, names)
    }
  }
}
