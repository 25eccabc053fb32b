import type { Trx } from "#db/database.ts"
import { chooseMail } from "#src/consents/choose-mail.ts"
import type { NewChoice } from "#src/consents/queries.ts"
import type { MailWish } from "./kind-row.ts"
import { kindRow, type NotificationKind } from "./notification-kinds.ts"
import { readPreferences } from "./preferences.ts"
import { upsertChoices } from "./queries.ts"

export type KindChoice = { kind: NotificationKind; isOnSite?: boolean; mail?: MailWish }
type Chooser = Pick<NewChoice, "userId" | "givenBy">

/** Keeps what somebody wants of each kind; who asks for mail again after having stopped all of it has what they ask for alone. */
export async function chooseKinds(trx: Trx, chooser: Chooser, wanted: KindChoice[], now: Date) {
  const { userId } = chooser
  const { wantsActivity, isOnSite, mailOf } = await readPreferences(trx, userId)
  const free = wanted.filter(({ kind }) => !kindRow(kind).isBinding)
  const isMailWanted = free.some(({ mail }) => mail !== undefined && mail !== "off")
  if (!wantsActivity && isMailWanted) await chooseMail(trx, chooser, { activity: true }, now)
  await upsertChoices(
    trx,
    free.flatMap((choice) => [
      ...(choice.isOnSite !== undefined && choice.isOnSite !== isOnSite(choice.kind)
        ? [{ userId, kind: choice.kind, channel: "site", choice: choice.isOnSite ? "on" : "off", setAt: now }]
        : []),
      ...(choice.mail !== undefined && (!wantsActivity || choice.mail !== mailOf(choice.kind))
        ? [{ userId, kind: choice.kind, channel: "mail", choice: choice.mail, setAt: now }]
        : []),
    ]),
  )
}
