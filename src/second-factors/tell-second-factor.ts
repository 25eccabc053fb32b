import { randomUUID } from "node:crypto"
import type { Trx } from "#db/database.ts"
import { enqueue } from "#jobs/queue.ts"
import { notifyPerson } from "#src/notifications/notify.ts"
import { paths } from "#src/paths.ts"
import type { SecondFactorChange } from "./second-factor-change.ts"

/** So that nobody's way in changes behind their back. */
export async function tellSecondFactor(trx: Trx, userId: string, change: SecondFactorChange) {
  const requestId = randomUUID()
  await notifyPerson(trx, userId, {
    ...{ kind: "second_factor_changed", key: `second-factor:${requestId}` },
    params: { change: { words: `second_factors.mail.${change}.subject` } },
    path: (locale) => paths.settingsOf(locale, "second-factor"),
  })
  await enqueue(trx, "send-second-factor-notice", { userId, change, requestId })
}
