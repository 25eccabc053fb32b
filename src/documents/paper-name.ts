import type { PaperType } from "./paper.ts"

const extensions: Record<PaperType, string> = { "image/jpeg": "jpg", "application/pdf": "pdf" }
const longest = 100

/** A sent name fit to be shown and saved: its last segment without marks that hide or turn text, under the ending of what it is. */
export function paperName(sent: string, mediaType: PaperType): string {
  const last = sent.normalize("NFC").split(/[/\\]/).at(-1) ?? ""
  const plain = last
    // Controls, marks of direction, joiners and other unseen characters.
    .replace(/[\p{C}\p{Z}]+/gu, " ")
    .replace(/["<>:|?*%]/g, "")
    .replace(/(\.[\p{L}\p{N}]{1,5})+$/u, "")
    .replace(/^[\s.]+|[\s.]+$/g, "")
  return `${[...plain].slice(0, longest).join("") || "document"}.${extensions[mediaType]}`
}
