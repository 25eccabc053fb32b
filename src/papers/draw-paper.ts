import { hash } from "node:crypto"
import { type Db, inAccount, type Trx } from "#db/database.ts"
import { keepFile } from "#src/files/keep-file.ts"
import { locales } from "#src/i18n/i18n.ts"
import { composeSheet } from "./compose-sheet.ts"
import { drawSheet } from "./draw-sheet.ts"
import { hasFiles, insertPaperFile, lockDrawing, type PaperFormat } from "./file-queries.ts"
import { contentHash, readContent } from "./paper-content.ts"
import { findPaper } from "./queries.ts"
import { ublOf } from "./ubl.ts"

type Drawn = { format: PaperFormat; bytes: Buffer; mediaType: string }
type Paper = Awaited<ReturnType<typeof findPaper>>

/** Draws a paper in both languages and keeps the files for good; drawn already, it is left alone. */
export async function drawPaper(db: Db, accountId: string, paperId: string, now: Date) {
  const paper = await inAccount(db, accountId, async (trx) => {
    return (await hasFiles(trx, accountId, paperId)) ? null : findPaper(trx, accountId, paperId)
  })
  if (!paper) return
  const drawn = await draw(paper)
  await inAccount(db, accountId, async (trx) => {
    await lockDrawing(trx, paperId)
    if (await hasFiles(trx, accountId, paperId)) return
    for (const file of drawn) await keep(trx, paper, file, now)
  })
}

async function draw({ content: json, contentHash: known, issuedAt, id }: Paper): Promise<Drawn[]> {
  const content = readContent(json)
  if (!contentHash(content).equals(known)) throw new Error(`paper ${id} is not what was issued`)
  const xml = ublOf(content)
  const attached = xml === null ? null : { name: `${content.reference}.xml`, xml }
  const files: Drawn[] = []
  for (const locale of locales) {
    const bytes = await drawSheet({ sheet: composeSheet(content, locale), attached, issuedAt: issuedAt.getTime() })
    files.push({ format: `pdf_${locale}`, bytes, mediaType: "application/pdf" })
  }
  return xml === null ? files : [...files, { format: "ubl", bytes: Buffer.from(xml), mediaType: "application/xml" }]
}

async function keep(trx: Trx, paper: Paper, { format, bytes, mediaType }: Drawn, now: Date) {
  const { merchantAccountId, influencerAccountId, id: paperId } = paper
  const { id: fileId } = await keepFile(trx, merchantAccountId, { bytes, mediaType }, now)
  const facts = { sha256: hash("sha256", bytes, "buffer"), bytes: BigInt(bytes.length), drawnAt: now }
  await insertPaperFile(trx, { merchantAccountId, influencerAccountId, paperId, format, fileId, ...facts })
}
