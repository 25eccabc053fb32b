import type { Trx } from "#db/database.ts"
import { enqueue, type JobName, type Jobs } from "#jobs/queue.ts"
import type { Locale } from "#src/i18n/i18n.ts"
import { nextDigestAt } from "./digest-time.ts"
import { kindRow, type NotificationKind, type ParamName, rolesTold } from "./notification-kinds.ts"
import type { NotificationParam } from "./notification-params.ts"
import { tellMembers } from "./queries.ts"

type Told<Kind extends NotificationKind> = {
  kind: Kind
  /** What happened, like `enrollment:{id}:approved`: told twice, it is one line. */
  key: string
  params: Record<ParamName<Kind>, NotificationParam>
  /** Where it leads, from paths.ts. */
  path: (locale: Locale) => string
  at?: Date
}

export type Notification<Kind extends NotificationKind> = Told<Kind> & {
  accountId: string
  /** Only that member, where the role allows it. */
  userId?: string
}

/** The feature's own message in place of the usual one; "none" where the feature sends one when it sees fit. */
export type Letter = "none" | { [Name in JobName]: { job: Name; payload: Jobs[Name] } }[JobName]

/**
 * Tells the members whom a kind concerns, in the transaction of what happened: a line in their centre, and the mail
 * that they want at once. The account may be another one than the actor's.
 */
export async function notify<Kind extends NotificationKind>(trx: Trx, told: Notification<Kind>, letter?: Letter) {
  const { accountId, kind, key } = told
  const mails = await tellMembers(trx, { accountId, userId: told.userId ?? null }, rolesTold(kind), lineOf(told))
  if (mails === 0 || letter === "none") return
  if (letter) await enqueue(trx, letter.job, letter.payload as Jobs[JobName])
  else await enqueue(trx, "send-notification", { accountId, kind, key })
}

/** Tells one person, in each of their accounts, of what is theirs alone; its mail is the feature's, since not everybody is in an account. */
export async function notifyPerson<Kind extends NotificationKind>(trx: Trx, userId: string, told: Told<Kind>) {
  await tellMembers(trx, { accountId: null, userId }, rolesTold(told.kind), lineOf(told))
}

function lineOf<Kind extends NotificationKind>({ kind, key, params, path, at = new Date() }: Told<Kind>) {
  const { mail, isBinding = false, isRenewed = false } = kindRow(kind)
  return {
    ...{ kind, key, params, path: path("fr").slice("/fr".length) || "/" },
    ...{ at: at.toISOString(), digest_at: nextDigestAt(at).toISOString() },
    ...{ mail, binding: isBinding, renew: isRenewed },
  }
}
