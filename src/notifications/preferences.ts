import type { Db } from "#db/database.ts"
import { wantsMail } from "#src/consents/mail-choices.ts"
import type { MailWish } from "./kind-row.ts"
import { kindRow, type NotificationKind } from "./notification-kinds.ts"
import { listChoices } from "./queries.ts"

export type Preferences = {
  /** False once somebody stopped all mail about their accounts, whatever they chose of each kind. */
  wantsActivity: boolean
  isOnSite: (kind: NotificationKind) => boolean
  mailOf: (kind: NotificationKind) => MailWish
}

/** What somebody has of each kind: what they chose, else what is usual. */
export async function readPreferences(db: Db, userId: string): Promise<Preferences> {
  const choices = new Map(
    (await listChoices(db, userId)).map(({ kind, channel, choice }) => [`${kind}:${channel}`, choice]),
  )
  const wantsActivity = await wantsMail(db, userId, "activity")
  return {
    wantsActivity,
    isOnSite: (kind) => kindRow(kind).isBinding === true || choices.get(`${kind}:site`) !== "off",
    mailOf(kind) {
      const { isBinding, mail } = kindRow(kind)
      if (isBinding) return "on"
      return wantsActivity ? (choices.get(`${kind}:mail`) ?? mail) : "off"
    },
  }
}
