import type { Trx } from "#db/database.ts"
import { day, later } from "#src/clock.ts"
import { ok, type Result, refused } from "#src/result.ts"
import { isStopped } from "#src/suspensions/is-stopped.ts"
import { lockTalk } from "./block-queries.ts"
import { type About, threadsPerDay } from "./message.ts"
import { countStarted, findThreadAbout, openThread } from "./queries.ts"
import { findSubject, type Subject } from "./subject-queries.ts"
import { type Member, type WritingRefusal, type Written, whyNot, writeMessage } from "./write-message.ts"

export type StartRefusal = WritingRefusal | "suspended" | "too_many_threads"
type First = Written & { about: About; id: string }

/** Says the first words about something; where a conversation about it is there, they go into that one. */
export async function startThread(
  trx: Trx,
  actor: Member,
  { about, id, ...written }: First,
  now: Date,
): Promise<Result<{ threadId: string }, StartRefusal>> {
  const subject = await findSubject(trx, actor.accountId, about, id)
  await lockTalk(trx, subject)
  const known = await findThreadAbout(trx, actor.accountId, { about, id })
  const reason = known ? null : await whyNotStart(trx, actor, { subject, written }, now)
  if (reason) return refused(reason)

  const threadId = known?.id ?? (await begin(trx, actor, subject, now))
  const message = await writeMessage(trx, actor, { threadId, ...written }, now)
  return message.ok ? ok({ threadId }) : message
}

type Asked = { subject: Subject; written: Written }

async function whyNotStart(trx: Trx, actor: Member, { subject, written }: Asked, now: Date) {
  if (written.body === "" && written.files.length === 0) return "empty"
  const reason = await whyNot(trx, actor, subject, now)
  if (reason) return reason
  if (await isStopped(trx, actor.accountId, "enrollments")) return "suspended"
  if ((await countStarted(trx, actor.accountId, later(now, -day))) >= threadsPerDay) return "too_many_threads"
  return null
}

function begin(trx: Trx, { accountId }: Member, subject: Subject, now: Date): Promise<string> {
  const { merchantAccountId, influencerAccountId, enrollmentId, about, aboutId } = subject
  const parties = { merchantAccountId, influencerAccountId, enrollmentId, about, aboutId }
  return openThread(trx, { ...parties, startedByAccountId: accountId }, now)
}
