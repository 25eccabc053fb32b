import { describe, expect } from "vitest"
import type { Trx } from "#db/database.ts"
import { day, later } from "#src/clock.ts"
import { NotFound } from "#src/errors.ts"
import { placeOrder } from "#src/orders/place-order.ts"
import { changeOwnReward } from "#src/programs/change-own-reward.ts"
import { changeRewards } from "#src/programs/change-rewards.ts"
import { rewardsOfPlace } from "#src/programs/own-reward.ts"
import { promiseReward } from "#src/programs/promise-reward.ts"
import { listOwnSchedules, listSchedules } from "#src/programs/reward-queries.ts"
import { standingRewards } from "#src/programs/standing-rewards.ts"
import { atlas, now, rif } from "#tests/cast.ts"
import { enqueued, test } from "#tests/database.ts"
import { arganOrder } from "#tests/orders/drafts.ts"
import { percent } from "./offer.ts"

const fifteen = { kind: "percent", rateBp: 1500 } as const
const promised = {
  ...{ merchantAccountId: atlas.id, programId: atlas.program.id, enrollmentId: atlas.salmas },
  reward: fifteen,
}
const toSalma = (reward: Parameters<typeof changeOwnReward>[2]["reward"]) => ({ enrollmentId: atlas.salmas, reward })

/** What an order of 183.33 DH before VAT earns when it is placed so many days from now. */
async function earned(trx: Trx, days: number, externalId = `own-${days}`) {
  const placedAt = later(now, days * day)
  const placement = await placeOrder(trx, atlas.owner, arganOrder({ externalId, placedAt }), placedAt)
  if (!placement.ok) throw new Error(placement.reason)
  const commission = await trx
    .selectFrom("commissions")
    .innerJoin("conversions", "conversions.id", "commissions.conversionId")
    .where("conversions.orderId", "=", placement.value.orderId)
    .select("commissions.amountCents")
    .executeTakeFirst()
  return commission?.amountCents
}

describe("a promise to one influencer", () => {
  test("is what their orders earn from then on, and not those before", async ({ as }) => {
    await as(atlas.owner, async (trx) => {
      await promiseReward(trx, promised, now)

      expect(await earned(trx, -1)).toBe(1833n)
      expect(await earned(trx, 0)).toBe(2750n)
    })
  })

  test("is not lowered by what the program gives everybody, and is topped by it", async ({ as }) => {
    await as(atlas.owner, async (trx) => {
      await promiseReward(trx, promised, now)
      await changeRewards(trx, atlas.owner, { programId: atlas.program.id, rules: [percent(500)] }, now)
      expect(await earned(trx, 31)).toBe(2750n)

      const raised = { programId: atlas.program.id, rules: [percent(2000)] }
      await changeRewards(trx, atlas.owner, raised, later(now, 32 * day))
      expect(await earned(trx, 33)).toBe(3667n)
    })
  })

  test("gives nothing to anybody else, nor to the program's own page", async ({ as }) => {
    await as(atlas.owner, async (trx) => {
      await promiseReward(trx, promised, now)
      const program = (await listSchedules(trx, [atlas.program.id])).get(atlas.program.id) ?? []

      expect(standingRewards(program, now).current).toEqual([percent(1000)])
      expect(await listOwnSchedules(trx, atlas.id, atlas.youssefs)).toEqual([])
    })
  })
})

describe("changing it", () => {
  test("a rise binds at once", async ({ as }) => {
    await as(atlas.owner, async (trx) => {
      await promiseReward(trx, promised, now)
      const change = await changeOwnReward(trx, atlas.owner, toSalma({ kind: "percent", rateBp: 2000 }), later(now, 1))

      expect(change).toMatchObject({ ok: true, value: { isLowered: false } })
      expect(await earned(trx, 1)).toBe(3667n)
    })
  })

  test("a cut and an end bind thirty days after their notice, which the influencer gets", async ({ as }) => {
    await as(atlas.owner, async (trx) => {
      await promiseReward(trx, promised, now)
      const ended = await changeOwnReward(trx, atlas.owner, toSalma(null), later(now, 1))
      if (!ended.ok) throw new Error(ended.reason)

      expect(ended.value.effectiveAt).toEqual(later(now, 30 * day + 1))
      expect(await earned(trx, 29)).toBe(2750n)
      expect(await earned(trx, 31)).toBe(1833n)
      expect(await enqueued(trx, "send-reward-notice")).toMatchObject([{ enrollmentId: atlas.salmas }])
      const own = await listOwnSchedules(trx, atlas.id, atlas.salmas)
      const shown = rewardsOfPlace({ current: [percent(1000)], coming: null }, own, later(now, 2))
      expect(shown).toMatchObject({ current: [percent(1500)], coming: { rules: [percent(1000)] } })
    })
  })

  test("is refused when it is not higher than the program, of another kind, or the same again", async ({ as }) => {
    await as(atlas.owner, async (trx) => {
      const tried = async (reward: Parameters<typeof changeOwnReward>[2]["reward"]) => {
        const change = await changeOwnReward(trx, atlas.owner, toSalma(reward), now)
        return change.ok ? "ok" : change.reason
      }
      expect(await tried({ kind: "percent", rateBp: 1000 })).toBe("reward_not_higher")
      expect(await tried({ kind: "fixed", amountCents: 5000n })).toBe("reward_not_comparable")
      expect(await tried(null)).toBe("unchanged")
      expect(await tried(fifteen)).toBe("ok")
      expect(await tried(fifteen)).toBe("unchanged")
    })
  })

  test("is refused for whoever is not in the program", async ({ as }) => {
    await as(atlas.owner, async (trx) => {
      const change = await changeOwnReward(trx, atlas.owner, { enrollmentId: atlas.youssefs, reward: fifteen }, now)
      expect(change).toEqual({ ok: false, reason: "not_enrolled" })
    })
  })

  test("cannot see another merchant's influencer", async ({ as }) => {
    await as(rif.owner, async (trx) => {
      await expect(changeOwnReward(trx, rif.owner, toSalma(fifteen), now)).rejects.toThrow(NotFound)
    })
  })
})
