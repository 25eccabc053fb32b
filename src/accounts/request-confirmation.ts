import { randomUUID } from "node:crypto"
import type { Trx } from "#db/database.ts"
import { enqueue } from "#jobs/queue.ts"
import { findUserByEmail } from "./user-queries.ts"

/** Mails the confirmation link again; an unknown or confirmed e-mail gets nothing, and the asker the same answer. */
export async function requestConfirmation(trx: Trx, email: string) {
  const user = await findUserByEmail(trx, email)
  if (!user || user.emailConfirmedAt) return
  await enqueue(trx, "send-email-confirmation", { userId: user.id, requestId: randomUUID() })
}
