import { describe, expect } from "vitest"
import { enterAccount, inAccount, type Trx } from "#db/database.ts"
import { day, later } from "#src/clock.ts"
import { NotFound } from "#src/errors.ts"
import { placeOrder } from "#src/orders/place-order.ts"
import { acceptProgramInvitation } from "#src/program-invitations/accept-program-invitation.ts"
import { declineProgramInvitation } from "#src/program-invitations/decline-program-invitation.ts"
import { inviteInfluencer } from "#src/program-invitations/invite-influencer.ts"
import { findInvitation, listInvitations } from "#src/program-invitations/queries.ts"
import { withdrawProgramInvitation } from "#src/program-invitations/withdraw-program-invitation.ts"
import { atlas, nora, now, rif, salma, youssef } from "#tests/cast.ts"
import { cloneDatabase, test } from "#tests/database.ts"
import { arganOrder } from "#tests/orders/drafts.ts"

const fifteen = { kind: "percent", rateBp: 1500 } as const
const offer = { handle: "youssef", programId: atlas.program.id, message: "Venez !", reward: fifteen }

async function tried(trx: Trx, change: Partial<Parameters<typeof inviteInfluencer>[2]> = {}, at = now) {
  const invited = await inviteInfluencer(trx, atlas.owner, { ...offer, ...change }, at)
  return invited.ok ? "ok" : invited.reason
}

async function invited(trx: Trx): Promise<string> {
  const sent = await inviteInfluencer(trx, atlas.owner, offer, now)
  if (!sent.ok) throw new Error(sent.reason)
  await enterAccount(trx, youssef.id)
  return sent.value.id
}

describe("inviting", () => {
  test("reaches an influencer once, with a reward that may only be higher", async ({ as }) => {
    await as(atlas.owner, async (trx) => {
      expect(await tried(trx, { reward: { kind: "percent", rateBp: 1000 } })).toBe("reward_not_higher")
      expect(await tried(trx, { reward: { kind: "fixed", amountCents: 9000n } })).toBe("reward_not_comparable")
      expect(await tried(trx)).toBe("ok")
      expect(await tried(trx)).toBe("already_invited")
      await enterAccount(trx, youssef.id)
      expect(await listInvitations(trx, youssef.id)).toMatchObject([{ state: "sent", rateBp: 1500 }])
      expect(await trx.selectFrom("notifications").select("kind").execute()).toMatchObject([
        { kind: "invitation_received" },
      ])
    })
  })

  test("is refused for whoever is in already, is not known, or has blocked", async ({ as }) => {
    await as(atlas.owner, async (trx) => {
      expect(await tried(trx, { handle: "salma-b" })).toBe("already_enrolled")
      expect(await tried(trx, { handle: "nora" })).toBe("no_such_influencer")
      expect(await tried(trx, { handle: "matjar-rif" })).toBe("no_such_influencer")
      await trx
        .insertInto("conversationBlocks")
        .values({
          ...{ merchantAccountId: atlas.id, influencerAccountId: youssef.id },
          ...{ blockedByAccountId: atlas.id, blockedBy: atlas.owner.userId },
        })
        .execute()
      expect(await tried(trx)).toBe("blocked")
    })
  })

  test("another merchant's program is a miss", async ({ as }) => {
    await as(rif.owner, async (trx) => {
      const meeting = inviteInfluencer(trx, rif.owner, { ...offer, handle: "youssef" }, now)
      await expect(meeting).resolves.toEqual({ ok: false, reason: "no_such_influencer" })
    })
    await as(atlas.owner, async (trx) => {
      await expect(tried(trx, { programId: rif.program.id })).rejects.toThrow(NotFound)
    })
  })

  test("is limited to so many a day", async ({ as }) => {
    await as(atlas.owner, async (trx) => {
      const row = {
        ...{ merchantAccountId: atlas.id, influencerAccountId: youssef.id, programId: atlas.program.id },
        ...{ state: "withdrawn", sentBy: atlas.owner.userId, sentAt: now, expiresAt: later(now, day) },
      }
      await trx
        .insertInto("programInvitations")
        .values(Array.from({ length: 50 }, () => row))
        .execute()
      expect(await tried(trx)).toBe("too_many")
      expect(await tried(trx, {}, later(now, day + 1))).toBe("ok")
    })
  })
})

describe("accepting", () => {
  test("gives the place at once, and the reward that was offered", async ({ as }) => {
    await as(atlas.owner, async (trx) => {
      const id = await invited(trx)
      const accepted = await acceptProgramInvitation(trx, youssef.owner, { id, termsVersion: 1 }, now)
      expect(accepted).toEqual({ ok: true, value: { enrollmentId: atlas.youssefs } })
      const again = await acceptProgramInvitation(trx, youssef.owner, { id, termsVersion: 1 }, now)
      expect(again).toEqual({ ok: false, reason: "not_open" })
      const place = { enrollmentId: atlas.youssefs }
      const code = await trx
        .selectFrom("promoCodes")
        .where("enrollmentId", "=", place.enrollmentId)
        .select("code")
        .executeTakeFirstOrThrow()

      await enterAccount(trx, atlas.id)
      const order = arganOrder({ placedAt: later(now, 1000), promoCode: code.code })
      const placed = await placeOrder(trx, atlas.owner, order, later(now, 1000))
      expect(placed.ok).toBe(true)
      const commissions = await trx.selectFrom("commissions").select(["amountCents", "influencerAccountId"]).execute()
      expect(commissions).toEqual([{ amountCents: 2750n, influencerAccountId: youssef.id }])
    })
  })

  test("is refused under other terms, of a closed program, and once it is too late", async ({ as }) => {
    await as(atlas.owner, async (trx) => {
      const id = await invited(trx)
      const accept = async (termsVersion: number, at = now) => {
        const accepted = await acceptProgramInvitation(trx, youssef.owner, { id, termsVersion }, at)
        return accepted.ok ? "ok" : accepted.reason
      }
      expect(await accept(2)).toBe("terms_changed")
      expect(await accept(1, later(now, 14 * day))).toBe("not_open")
      await enterAccount(trx, atlas.id)
      await trx.updateTable("programs").set({ closedAt: now }).where("id", "=", atlas.program.id).execute()
      await enterAccount(trx, youssef.id)
      expect(await accept(1)).toBe("program_closed")
    })
  })

  test("declining is not asked again for a month", async ({ as }) => {
    await as(atlas.owner, async (trx) => {
      const id = await invited(trx)
      expect(await declineProgramInvitation(trx, youssef.owner, id, now)).toMatchObject({ ok: true })
      expect(await declineProgramInvitation(trx, youssef.owner, id, now)).toMatchObject({ reason: "not_open" })
      await enterAccount(trx, atlas.id)
      expect(await tried(trx, {}, later(now, 29 * day))).toBe("declined_lately")
      expect(await tried(trx, {}, later(now, 31 * day))).toBe("ok")
    })
  })
})

test("the rivals see nothing, and neither side does the other's part", async ({ as }) => {
  await as(atlas.owner, async (trx) => {
    const id = await invited(trx)
    await expect(withdrawProgramInvitation(trx, youssef.owner, id, now)).rejects.toThrow(NotFound)
    await enterAccount(trx, nora.id)
    await expect(acceptProgramInvitation(trx, nora.owner, { id, termsVersion: 1 }, now)).rejects.toThrow(NotFound)
    await enterAccount(trx, rif.id)
    await expect(findInvitation(trx, rif.id, id)).rejects.toThrow(NotFound)
    await enterAccount(trx, atlas.id)
    await expect(declineProgramInvitation(trx, atlas.owner, id, now)).rejects.toThrow(NotFound)
    expect(await withdrawProgramInvitation(trx, atlas.owner, id, now)).toMatchObject({ ok: true })
    expect(await withdrawProgramInvitation(trx, atlas.owner, id, now)).toMatchObject({ reason: "not_open" })
  })
})

test("what was offered is not changed afterwards, and an influencer writes no invitation", async () => {
  const app = (await cloneDatabase()).open("app")
  const id = await inAccount(app, atlas.id, (trx) => invited(trx))
  const change = inAccount(app, youssef.id, (trx) =>
    trx.updateTable("programInvitations").set({ rateBp: 9000 }).where("id", "=", id).execute(),
  )
  await expect(change).rejects.toThrow(/as it was sent/)
  const forged = {
    ...{ merchantAccountId: atlas.id, influencerAccountId: salma.id, programId: atlas.program.id },
    ...{ sentBy: salma.owner.userId, expiresAt: now },
  }
  const forging = inAccount(app, salma.id, (trx) => trx.insertInto("programInvitations").values(forged).execute())
  await expect(forging).rejects.toThrow(/row-level security/)
})
