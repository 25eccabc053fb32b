import { sql } from "kysely"
import type { Db, Trx } from "#db/database.ts"
import type { FileId, WrappedKey } from "#src/files/seal-file.ts"

export type PaperFormat = "pdf_fr" | "pdf_ar" | "ubl"

/** Papers of an account of which a file is missing, the oldest first. */
export async function listUndrawn(db: Db, accountId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select p.id from papers p where p.merchant_account_id = ${accountId}
      and not exists (select from paper_files f where f.merchant_account_id = p.merchant_account_id and f.paper_id = p.id)
    order by p.id`.execute(db)
  return rows.map(({ id }) => id)
}

/** Held until the transaction ends: of two who draw a paper, the second finds it drawn. */
export async function lockDrawing(trx: Trx, paperId: string) {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`draw:${paperId}`}, 0))`.execute(trx)
}

export async function hasFiles(db: Db, accountId: string, paperId: string): Promise<boolean> {
  const file = await db
    .selectFrom("paperFiles")
    .where("merchantAccountId", "=", accountId)
    .where("paperId", "=", paperId)
    .select("format")
    .executeTakeFirst()
  return file !== undefined
}

export type NewFile = {
  merchantAccountId: string
  influencerAccountId: string
  paperId: string
  format: PaperFormat
  fileId: string
  sha256: Buffer
  bytes: bigint
  drawnAt: Date
}

export async function insertPaperFile(trx: Trx, file: NewFile) {
  await trx.insertInto("paperFiles").values(file).execute()
}

/** Where a paper's file is kept and the key that opens it, for either of its parties. */
export async function findPaperFile(db: Db, paperId: string, format: PaperFormat) {
  const { rows } = await sql<FileId & WrappedKey>`
    select * from resolve_paper_file(${paperId}, ${format})`.execute(db)
  return rows[0]
}
