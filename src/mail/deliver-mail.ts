import type { Db } from "#db/database.ts"
import { wantsMail } from "#src/consents/mail-choices.ts"
import { wantsAtOnce } from "#src/notifications/wants-at-once.ts"
import type { Mail } from "./mail.ts"
import { recordDelivery, wasDelivered } from "./queries.ts"
import { sendBySmtp } from "./smtp.ts"

/** Sends a message unless its key was sent before or its reader does not want it; call it with no transaction open. */
export async function deliverMail(db: Db, mail: Mail) {
  if (await wasDelivered(db, mail.key)) return
  if (!(await isWanted(db, mail))) return
  await sendBySmtp(mail)
  await recordDelivery(db, mail.key)
}

async function isWanted(db: Db, { optional, told }: Mail): Promise<boolean> {
  if (told) return wantsAtOnce(db, told.userId, told.kind)
  return !optional || optional.topic === "digest" || wantsMail(db, optional.userId, optional.topic)
}
