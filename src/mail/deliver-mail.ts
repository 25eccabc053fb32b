import type { Db } from "#db/database.ts"
import type { Mail } from "./mail.ts"
import { recordDelivery, wasDelivered } from "./queries.ts"
import { sendBySmtp } from "./smtp.ts"

/** Sends a message unless its key was sent before; call it with no transaction open. */
export async function deliverMail(db: Db, mail: Mail) {
  if (await wasDelivered(db, mail.key)) return
  await sendBySmtp(mail)
  await recordDelivery(db, mail.key)
}
