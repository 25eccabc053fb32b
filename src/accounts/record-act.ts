import type { Trx } from "#db/database.ts"
import type { Actor } from "./actor.ts"
import { type ActDetails, insertAuditEntry } from "./audit-queries.ts"

/** Keeps who did what to what, in the actor's account; `act` is the trade's verb and noun, like `approve_enrollment`. */
export function recordAct(trx: Trx, actor: Actor, act: string, ...subject: [id: string, details?: ActDetails]) {
  const [subjectId, details = {}] = subject
  return insertAuditEntry(trx, actor, { act, subjectId, details })
}
