import type { Trx } from "#db/database.ts"
import { chooseKinds } from "./choose-kinds.ts"
import type { NotificationKind } from "./notification-kinds.ts"
import { readPreferences } from "./preferences.ts"

/** One mail a day instead of one each; what somebody never wants by mail stays so, unless that is everything. */
export async function digestEverything(trx: Trx, userId: string, kinds: readonly NotificationKind[], now: Date) {
  const { wantsActivity, mailOf } = await readPreferences(trx, userId)
  const moved = kinds.filter((kind) => !wantsActivity || mailOf(kind) !== "off")
  const choices = moved.map((kind) => ({ kind, mail: "digest" as const }))
  await chooseKinds(trx, { userId, givenBy: "settings" }, choices, now)
}
