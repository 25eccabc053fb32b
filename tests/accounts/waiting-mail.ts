import { sql } from "kysely"
import type { ParsedMail } from "mailparser"
import type { Db } from "#db/database.ts"
import { sendAlreadyRegistered } from "#src/accounts/send-already-registered.ts"
import { sendEmailChange } from "#src/accounts/send-email-change.ts"
import { type MailRequest, sendEmailConfirmation } from "#src/accounts/send-email-confirmation.ts"
import { sendInvitation } from "#src/accounts/send-invitation.ts"
import { sendPasswordNotice } from "#src/accounts/send-password-notice.ts"
import { sendPasswordReset } from "#src/accounts/send-password-reset.ts"

type Waiting = { name: string; data: MailRequest & Parameters<typeof sendInvitation>[1] }

const senders: Record<string, (db: Db, data: Waiting["data"]) => Promise<unknown>> = {
  "send-email-confirmation": (db, data) => sendEmailConfirmation(db, data, new Date()),
  "send-already-registered": sendAlreadyRegistered,
  "send-password-reset": (db, data) => sendPasswordReset(db, data, new Date()),
  "send-password-notice": sendPasswordNotice,
  "send-email-change": (db, data) => sendEmailChange(db, data, new Date()),
  "send-invitation": sendInvitation,
}

/** Does what the worker would: sends the mail that waits in the queue, each twice as after a crash, and returns it. */
export async function sendWaiting(worker: Db, caught: ParsedMail[]): Promise<ParsedMail[]> {
  const before = caught.length
  const { rows } = await sql<Waiting>`
    with taken as (delete from pgboss.job where name like 'send-%' returning name, data, created_on)
    select name, data from taken order by created_on`.execute(worker)
  for (const { name, data } of rows) {
    await senders[name]?.(worker, data)
    await senders[name]?.(worker, data)
  }
  return caught.slice(before)
}
