import { bindPages } from "./bind-pages.ts"
import type { Paper, PaperRefusal } from "./paper.ts"
import { readPaper } from "./read-paper.ts"

/** Opened when its turn comes, so that they do not lie in memory all at once; null when there were too many bytes to take. */
export type SentFile = { name: string; open: () => Promise<Buffer | null> }
export type SentRefusal = PaperRefusal | "no_paper" | "too_many_files"
export type ReadPapers = { ok: true; paper: Paper; name: string } | { ok: false; reason: SentRefusal; name: string }

export const maxFiles = 10

/** Reads what was sent for one paper: one file, or the photos of its pages, which become one PDF. */
export async function readPapers(sent: readonly SentFile[]): Promise<ReadPapers> {
  const [first] = sent
  if (!first) return { ok: false, reason: "no_paper", name: "" }
  if (sent.length > maxFiles) return { ok: false, reason: "too_many_files", name: first.name }
  const papers: Paper[] = []
  for (const { name, open } of sent) {
    const bytes = await open()
    if (!bytes) return { ok: false, reason: "paper_too_large", name }
    const read = await readPaper(bytes)
    if (!read.ok) return { ok: false, reason: read.reason, name }
    if (sent.length > 1 && read.value.mediaType === "application/pdf")
      return { ok: false, reason: "several_pdfs", name }
    papers.push(read.value)
  }
  const [only] = papers
  const paper = papers.length === 1 && only ? only : await bindPages(papers)
  return { ok: true, paper, name: first.name }
}
