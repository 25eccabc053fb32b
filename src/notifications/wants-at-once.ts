import type { Db } from "#db/database.ts"
import { kindRow, type NotificationKind } from "./notification-kinds.ts"
import { readPreferences } from "./preferences.ts"

/** Whether somebody is to have a mail of that kind now rather than tomorrow morning or never. */
export async function wantsAtOnce(db: Db, userId: string, kind: NotificationKind): Promise<boolean> {
  if (kindRow(kind).isBinding) return true
  const { mailOf } = await readPreferences(db, userId)
  return mailOf(kind) === "on"
}
