import { randomUUID } from "node:crypto"
import type { Trx } from "#db/database.ts"
import { enqueue } from "#jobs/queue.ts"
import { findUserByEmail } from "./user-queries.ts"

/** Mails a link to choose a new password; an unknown e-mail gets nothing, and the asker the same answer. */
export async function requestPasswordReset(trx: Trx, email: string) {
  const user = await findUserByEmail(trx, email)
  if (user) await enqueue(trx, "send-password-reset", { userId: user.id, requestId: randomUUID() })
}
