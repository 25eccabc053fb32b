/** What a sent file has become once it is read: drawn anew when it is a picture, examined when it is a PDF. */
export type Paper = { bytes: Buffer; mediaType: PaperType; pages?: number; width?: number; height?: number }

export type PaperType = "image/jpeg" | "application/pdf"

/** Why a file is not taken; each has its sentence under papers.refused. */
export const paperRefusals = [
  "paper_empty",
  "paper_too_large",
  "paper_type",
  "paper_heic",
  "paper_animated",
  "paper_too_small",
  "paper_too_many_pixels",
  "paper_broken",
  "pdf_encrypted",
  "pdf_active",
  "pdf_attachments",
  "pdf_too_many_pages",
  "pdf_hides_archive",
  "pdf_broken",
  "several_pdfs",
] as const
export type PaperRefusal = (typeof paperRefusals)[number]

export const maxPaperBytes = 10 * 1024 * 1024
export const maxPages = 20

/** What the scanner has said: a paper still waiting is shown to nobody, an infected one never. */
export type Scan = "waiting" | "clean" | "infected" | "not_scanned"
