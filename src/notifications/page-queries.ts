import { sql } from "kysely"
import type { Db, Trx } from "#db/database.ts"
import { NotFound } from "#src/errors.ts"
import { isNotificationKind, type NotificationKind } from "./notification-kinds.ts"
import type { NotificationParams } from "./notification-params.ts"

/** Whose lines: a person's, in one of their accounts. */
export type Reader = { accountId: string; userId: string }
/** The line that a page continues from. */
export type LineKey = { createdAt: Date; id: string }
export type Line = LineKey & {
  kind: NotificationKind
  params: NotificationParams
  readAt: Date | null
}

export async function listLines(db: Db, reader: Reader, before: LineKey | null, limit: number): Promise<Line[]> {
  const lines = await db
    .selectFrom("notifications")
    .where("accountId", "=", reader.accountId)
    .where("userId", "=", reader.userId)
    .where("onSite", "=", true)
    .$if(before !== null, (query) =>
      query.where(sql<boolean>`(created_at, id) < (${before?.createdAt}, ${before?.id})`),
    )
    .orderBy("createdAt", "desc")
    .orderBy("id", "desc")
    .limit(limit)
    .select(["id", "kind", "params", "createdAt", "readAt"])
    .execute()
  // A kind that a later release no longer knows has no words left to be told in.
  return lines.flatMap(({ kind, params, ...line }) =>
    isNotificationKind(kind) ? [{ ...line, kind, params: params as NotificationParams }] : [],
  )
}

/** Where the line leads. */
export async function recordReading(trx: Trx, reader: Reader, id: string, at: Date): Promise<string> {
  const { path } = await trx
    .updateTable("notifications")
    .set((row) => ({ readAt: row.fn.coalesce("readAt", row.val(at)) }))
    .where("accountId", "=", reader.accountId)
    .where("userId", "=", reader.userId)
    .where("id", "=", id)
    .returning("path")
    .executeTakeFirstOrThrow(() => new NotFound(`notification ${id}`))
  return path
}

export async function recordReadingOfAll(trx: Trx, reader: Reader, at: Date) {
  await trx
    .updateTable("notifications")
    .set({ readAt: at })
    .where("accountId", "=", reader.accountId)
    .where("userId", "=", reader.userId)
    .where("readAt", "is", null)
    .where("createdAt", "<=", at)
    .execute()
}
