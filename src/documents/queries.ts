import { sql } from "kysely"
import type { Db, Trx } from "#db/database.ts"
import { NotFound } from "#src/errors.ts"
import type { Scan } from "./paper.ts"
import type { PaperDates } from "./paper-dates.ts"

const facts = [
  ...["documents.id", "documents.verificationId", "documents.itemId", "documents.kind", "documents.name"],
  ...["documents.fileId", "documents.mediaType", "documents.bytes", "documents.pages", "documents.scan"],
  ...["documents.issuedOn", "documents.expiresOn", "documents.uploadedAt", "documents.erasedAt"],
] as const

export async function findDocument(db: Db, accountId: string, id: string) {
  const row = await db
    .selectFrom("documents")
    .where("accountId", "=", accountId)
    .where("id", "=", id)
    .select([...facts, "replacedAt"])
    .executeTakeFirstOrThrow(() => new NotFound(`document ${id}`))
  return { ...row, scan: row.scan as Scan }
}

/** The papers that stand in the file today, each with the last decision on it. */
export async function listCurrent(db: Db, accountId: string, verificationId: string) {
  const rows = await db
    .selectFrom("documents")
    .leftJoinLateral(
      (from) =>
        from
          .selectFrom("verificationDecisions as made")
          .whereRef("made.accountId", "=", "documents.accountId")
          .whereRef("made.documentId", "=", "documents.id")
          .orderBy("made.id", "desc")
          .limit(1)
          .select(["made.verdict", "made.reason", "made.message", "made.decidedAt"])
          .as("decision"),
      (join) => join.onTrue(),
    )
    .where("documents.accountId", "=", accountId)
    .where("documents.verificationId", "=", verificationId)
    .where("documents.replacedAt", "is", null)
    .orderBy("documents.uploadedAt")
    .orderBy("documents.id")
    .select([...facts, "decision.verdict", "decision.reason", "decision.message", "decision.decidedAt"])
    .execute()
  return rows.map((row) => ({ ...row, scan: row.scan as Scan }))
}

export async function hasDecision(db: Db, accountId: string, documentId: string): Promise<boolean> {
  const made = await db
    .selectFrom("verificationDecisions")
    .where("accountId", "=", accountId)
    .where("documentId", "=", documentId)
    .limit(1)
    .select("id")
    .executeTakeFirst()
  return made !== undefined
}

/** The one of that kind that stands today, which another is about to replace. */
export function findCurrent(db: Db, accountId: string, itemId: string, kind: string) {
  return db
    .selectFrom("documents")
    .where("accountId", "=", accountId)
    .where("itemId", "=", itemId)
    .where("kind", "=", kind)
    .where("replacedAt", "is", null)
    .select(["id", "fileId"])
    .executeTakeFirst()
}

type NewDocument = PaperDates & {
  accountId: string
  id: string
  verificationId: string
  itemId: string
  kind: string
  name: string
  fileId: string
  mediaType: string
  bytes: bigint
  pages: number | null
  width: number | null
  height: number | null
  uploadedAt: Date
  uploadedBy: string
}

export async function insertDocument(trx: Trx, document: NewDocument) {
  await trx.insertInto("documents").values(document).execute()
}

export async function recordReplacement(trx: Trx, accountId: string, id: string, at: Date) {
  await trx
    .updateTable("documents")
    .set({ replacedAt: sql<Date>`coalesce(replaced_at, ${at})` })
    .where("accountId", "=", accountId)
    .where("id", "=", id)
    .execute()
}

export async function recordErasure(trx: Trx, accountId: string, id: string, at: Date) {
  await trx
    .updateTable("documents")
    .set({ erasedAt: at })
    .where("accountId", "=", accountId)
    .where("id", "=", id)
    .execute()
}

export async function recordDates(trx: Trx, accountId: string, itemId: string, dates: PaperDates) {
  await trx
    .updateTable("documents")
    .set(dates)
    .where("accountId", "=", accountId)
    .where("itemId", "=", itemId)
    .where("replacedAt", "is", null)
    .execute()
}

/** Whether this call was the one that told it. */
export async function recordScan(
  trx: Trx,
  accountId: string,
  id: string,
  found: { scan: Scan; detail: string | null },
) {
  const told = await trx
    .updateTable("documents")
    .set({ scan: found.scan, scanDetail: found.detail })
    .where("accountId", "=", accountId)
    .where("id", "=", id)
    .where("scan", "in", ["waiting", "not_scanned"])
    .returning("id")
    .executeTakeFirst()
  return told !== undefined
}
