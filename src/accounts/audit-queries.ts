import type { Trx } from "#db/database.ts"
import { type Actor, actorId } from "./actor.ts"

export type ActDetails = Record<string, string | number | boolean | null>

type Entry = { act: string; subjectId: string; details: ActDetails }

export async function insertAuditEntry(trx: Trx, actor: Actor, entry: Entry) {
  const { accountId, kind } = actor
  await trx
    .insertInto("auditEntries")
    .values({ accountId, actorKind: kind, actorId: actorId(actor), ...entry, details: JSON.stringify(entry.details) })
    .execute()
}
