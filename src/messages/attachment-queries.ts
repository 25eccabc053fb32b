import { sql } from "kysely"
import type { Db, Trx } from "#db/database.ts"
import type { PaperType, Scan } from "#src/documents/paper.ts"
import { NotFound } from "#src/errors.ts"
import type { FileId, WrappedKey } from "#src/files/seal-file.ts"
import type { Pair } from "./block-queries.ts"

type NewAttachment = Pair & {
  messageId: string
  ownerAccountId: string
  position: number
  fileId: string
  thumbnailId: string | null
  name: string
  mediaType: PaperType
  bytes: bigint
  width: number | null
  height: number | null
}

export async function insertAttachment(trx: Trx, attachment: NewAttachment): Promise<string> {
  const { id } = await trx.insertInto("messageAttachments").values(attachment).returning("id").executeTakeFirstOrThrow()
  return id
}

/** An attachment of a thread of this account's, or staff's look at a reported one. */
export async function findAttachment(db: Db, threadId: string, id: string) {
  const row = await db
    .selectFrom("messageAttachments as files")
    .innerJoin("messages", (join) =>
      join
        .onRef("messages.merchantAccountId", "=", "files.merchantAccountId")
        .onRef("messages.id", "=", "files.messageId"),
    )
    .where("files.id", "=", id)
    .where("messages.threadId", "=", threadId)
    .select(["files.id", "files.name", "files.mediaType", "files.scan", "files.erasedAt", "files.ownerAccountId"])
    .select(["files.fileId", "files.thumbnailId"])
    .executeTakeFirst()
  if (!row) throw new NotFound(`attachment ${id}`)
  return { ...row, mediaType: row.mediaType as PaperType, scan: row.scan as Scan }
}

/** The sealed file with its key, for either party once the scanner has let it pass. */
export async function resolveFile(db: Db, id: string, size: "small" | "whole") {
  const { rows } = await sql<{ accountId: string; fileId: string } & WrappedKey>`
    select * from resolve_message_attachment(${id}, ${size === "small"})`.execute(db)
  const [found] = rows
  if (!found) return null
  const { accountId, fileId, ...wrapped } = found
  const file: FileId = { accountId, id: fileId }
  return { file, wrapped }
}

/** Under the worker's role: the attachment of that account, to be scanned. */
export async function findOwnAttachment(db: Db, ownerAccountId: string, id: string) {
  const row = await db
    .selectFrom("messageAttachments")
    .where("ownerAccountId", "=", ownerAccountId)
    .where("id", "=", id)
    .select(["id", "fileId", "thumbnailId", "scan", "erasedAt"])
    .executeTakeFirst()
  return row && { ...row, scan: row.scan as Scan }
}

type Found = { scan: Scan; detail: string | null }

/** Whether this call was the one that told it. */
export async function recordScan(trx: Trx, ownerAccountId: string, id: string, { scan, detail }: Found) {
  const told = await trx
    .updateTable("messageAttachments")
    .set({ scan, scanDetail: detail })
    .where("ownerAccountId", "=", ownerAccountId)
    .where("id", "=", id)
    .where("scan", "in", ["waiting", "not_scanned"])
    .returning("id")
    .executeTakeFirst()
  return told !== undefined
}

export async function recordErasure(trx: Trx, ownerAccountId: string, id: string, at: Date) {
  await trx
    .updateTable("messageAttachments")
    .set({ erasedAt: at })
    .where("ownerAccountId", "=", ownerAccountId)
    .where("id", "=", id)
    .execute()
}
