import { randomUUID } from "node:crypto"
import type { Trx } from "#db/database.ts"
import { enqueue } from "#jobs/queue.ts"
import { day, later } from "#src/clock.ts"
import { secretHash } from "#src/crypto/keyed-hash.ts"
import { randomSecret } from "#src/crypto/random-code.ts"
import type { Locale } from "#src/i18n/i18n.ts"
import { ok, type Result, refused } from "#src/result.ts"
import type { Actor } from "./actor.ts"
import { type InvitedRole, insertInvitation } from "./invitation-queries.ts"
import { listMembers } from "./member-queries.ts"
import { recordAct } from "./record-act.ts"

export const invitationDays = 7

/** `locale` is the language to write in to somebody who has none with us yet. */
export type Guest = { email: string; role: InvitedRole; locale: Locale }

type Member = Actor & { kind: "member" }

export async function inviteMember(
  trx: Trx,
  actor: Member,
  guest: Guest,
  now: Date,
): Promise<Result<string, "already_member">> {
  const { accountId, userId } = actor
  const { email, role, locale } = guest
  const members = await listMembers(trx, accountId)
  if (members.some((member) => member.email === email)) return refused("already_member")

  // The job that writes the mail puts the hash of the mailed secret in this one's place.
  const tokenHash = secretHash(randomSecret())
  const dates = { createdAt: now, expiresAt: later(now, invitationDays * day) }
  const { id } = await insertInvitation(trx, { accountId, email, role, tokenHash, invitedBy: userId, ...dates })
  await recordAct(trx, actor, "invite_member", id, { role })
  await enqueue(trx, "send-invitation", { accountId, invitationId: id, locale, requestId: randomUUID() })
  return ok(id)
}
