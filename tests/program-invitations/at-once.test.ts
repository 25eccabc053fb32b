import { expect, test } from "vitest"
import { inAccount, inNoAccount } from "#db/database.ts"
import { day, later } from "#src/clock.ts"
import { acceptProgramInvitation } from "#src/program-invitations/accept-program-invitation.ts"
import { expireProgramInvitations } from "#src/program-invitations/expire-program-invitations.ts"
import { inviteInfluencer } from "#src/program-invitations/invite-influencer.ts"
import { findInvitation } from "#src/program-invitations/queries.ts"
import { withdrawProgramInvitation } from "#src/program-invitations/withdraw-program-invitation.ts"
import { atlas, now, youssef } from "#tests/cast.ts"
import { cloneDatabase } from "#tests/database.ts"

const database = await cloneDatabase()
const [app, worker] = [database.open("app"), database.open("worker")]

async function invite(at = now) {
  const offer = { handle: "youssef", programId: atlas.program.id, message: null, reward: null }
  const sent = await inAccount(app, atlas.id, (trx) => inviteInfluencer(trx, atlas.owner, offer, at))
  if (!sent.ok) throw new Error(sent.reason)
  return sent.value.id
}

const stateOf = async (id: string) => (await inAccount(app, atlas.id, (trx) => findInvitation(trx, atlas.id, id))).state

test("an invitation that nobody answers ends, once, and its merchant is told", async () => {
  const id = await invite(later(now, -14 * day))
  for (const _again of [1, 2]) await inNoAccount(worker, (trx) => expireProgramInvitations(trx, now))

  expect(await stateOf(id)).toBe("expired")
  const lines = await inAccount(app, atlas.id, (trx) =>
    trx.selectFrom("notifications").where("kind", "=", "invitation_expired").select("userId").execute(),
  )
  expect(lines.length).toBe(2)
})

test("two invitations at once are one", async () => {
  const outcomes = await Promise.allSettled([invite(), invite()])
  expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1)
})

test("of an acceptance and a withdrawal at once, exactly one happens", async () => {
  const { id } = await inAccount(app, atlas.id, (trx) =>
    trx.selectFrom("programInvitations").where("state", "=", "sent").select("id").executeTakeFirstOrThrow(),
  )
  const [accepted, withdrawn] = await Promise.all([
    inAccount(app, youssef.id, (trx) => acceptProgramInvitation(trx, youssef.owner, { id, termsVersion: 1 }, now)),
    inAccount(app, atlas.id, (trx) => withdrawProgramInvitation(trx, atlas.owner, id, now)),
  ])
  expect([accepted.ok, withdrawn.ok].sort()).toEqual([false, true])
  expect(await stateOf(id)).toBe(accepted.ok ? "accepted" : "withdrawn")
})
