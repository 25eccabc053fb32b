import { NotFound } from "#src/errors.ts"
import type { PaperFormat } from "./file-queries.ts"

const names: Record<PaperFormat, string> = { pdf_fr: "fr.pdf", pdf_ar: "ar.pdf", ubl: "ubl.xml" }

/** The last part of the address of a paper's file. */
export function fileNameOf(format: PaperFormat): string {
  return names[format]
}

export function formatOf(name: string): PaperFormat {
  const found = (Object.keys(names) as PaperFormat[]).find((format) => names[format] === name)
  if (!found) throw new NotFound(`a file ${name} of a paper`)
  return found
}
