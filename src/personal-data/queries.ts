import type { Db, Trx } from "#db/database.ts"
import { NotFound } from "#src/errors.ts"
import type { Locale } from "#src/i18n/i18n.ts"

const columns = [
  "id",
  "userId",
  "kind",
  "requestedAt",
  "finishedAt",
  "fileId",
  "bytes",
  "expiresAt",
  "outcome",
] as const

export async function insertRequest(
  trx: Trx,
  asked: { userId: string; kind: "export" | "erasure"; requestedAt: Date },
) {
  const { id } = await trx.insertInto("auth.dataRequests").values(asked).returning("id").executeTakeFirstOrThrow()
  return id
}

export function findRequest(db: Db, kind: "export" | "erasure", id: string) {
  return db
    .selectFrom("auth.dataRequests")
    .where("id", "=", id)
    .where("kind", "=", kind)
    .select(columns)
    .executeTakeFirstOrThrow(() => new NotFound(`data request ${id}`))
}

export function listExports(db: Db, userId: string) {
  return db
    .selectFrom("auth.dataRequests")
    .where("userId", "=", userId)
    .where("kind", "=", "export")
    .orderBy("id", "desc")
    .limit(10)
    .select(columns)
    .execute()
}

/** Holds a person still, so that of two requests at once the second sees the first. */
export async function lockPerson(trx: Trx, userId: string) {
  await trx
    .selectFrom("auth.users")
    .where("id", "=", userId)
    .where("closedAt", "is", null)
    .forUpdate()
    .select("id")
    .executeTakeFirstOrThrow(() => new NotFound(`user ${userId}`))
}

export async function hasUnfinishedExport(db: Db, userId: string, since: Date): Promise<boolean> {
  const found = await db
    .selectFrom("auth.dataRequests")
    .where("userId", "=", userId)
    .where("kind", "=", "export")
    .where("finishedAt", "is", null)
    .where("requestedAt", ">", since)
    .select("id")
    .executeTakeFirst()
  return found !== undefined
}

type Finish = { finishedAt: Date; fileId: string; bytes: bigint; expiresAt: Date }

/** Whether this call was the one that finished it. */
export async function recordExport(trx: Trx, id: string, finish: Finish): Promise<boolean> {
  const finished = await trx
    .updateTable("auth.dataRequests")
    .set(finish)
    .where("id", "=", id)
    .where("finishedAt", "is", null)
    .returning("id")
    .executeTakeFirst()
  return finished !== undefined
}

export async function recordOutcome(trx: Trx, id: string, { outcome, at }: { outcome: object; at: Date | null }) {
  await trx
    .updateTable("auth.dataRequests")
    .set({ outcome: JSON.stringify(outcome), finishedAt: at })
    .where("id", "=", id)
    .execute()
}

/** Copies whose link was over before then, or all that a person still has. */
export function listStoredExports(db: Db, of: { overBefore: Date } | { userId: string }) {
  const stored = db.selectFrom("auth.dataRequests").where("kind", "=", "export").where("fileId", "is not", null)
  const wanted =
    "userId" in of ? stored.where("userId", "=", of.userId) : stored.where("expiresAt", "<=", of.overBefore)
  return wanted.select(["id", "fileId"]).$narrowType<{ fileId: string }>().execute()
}

export async function forgetStorageKey(trx: Trx, id: string) {
  await trx.updateTable("auth.dataRequests").set({ fileId: null }).where("id", "=", id).execute()
}

export async function deleteRequestsOfLeavers(trx: Trx, closedBefore: Date): Promise<bigint> {
  const { numDeletedRows } = await trx
    .deleteFrom("auth.dataRequests")
    .where("fileId", "is", null)
    .where("userId", "in", (query) => query.selectFrom("auth.users").where("closedAt", "<", closedBefore).select("id"))
    .executeTakeFirst()
  return numDeletedRows
}

/** Also of somebody who has just left, as long as their address is there. */
export function findAddressee(db: Db, userId: string) {
  return db
    .selectFrom("auth.users")
    .where("id", "=", userId)
    .where("email", "not like", "%@closed.invalid")
    .select(["email", "locale", "closedAt"])
    .$narrowType<{ locale: Locale }>()
    .executeTakeFirst()
}
