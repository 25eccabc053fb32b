import type { PaperType } from "./paper.ts"

const extensions: Record<PaperType, string> = { "image/jpeg": "jpg", "application/pdf": "pdf" }
const longest = 100

/** A sent name fit to be shown: its last segment, without the marks that hide or turn text. */
export function plainName(sent: string): string {
  const last = sent.normalize("NFC").split(/[/\\]/).at(-1) ?? ""
  const plain = last
    // Controls, marks of direction, joiners and other unseen characters.
    .replace(/[\p{C}\p{Z}]+/gu, " ")
    .replace(/["<>:|?*%]/g, "")
    .replace(/^[\s.]+|[\s.]+$/g, "")
  return [...plain].slice(0, longest).join("")
}

/** The same fit to be saved, under the ending of what it is, whatever endings it came with. */
export function paperName(sent: string, mediaType: PaperType): string {
  const stem = plainName(sent)
    .replace(/(\.[\p{L}\p{N}]{1,5})+$/u, "")
    .trimEnd()
  return `${stem || "document"}.${extensions[mediaType]}`
}
