import { describe, expect } from "vitest"
import type { Trx } from "#db/database.ts"
import { day, later } from "#src/clock.ts"
import { NotFound } from "#src/errors.ts"
import { changeRewards } from "#src/programs/change-rewards.ts"
import { closeProgram } from "#src/programs/close-program.ts"
import { createProgram } from "#src/programs/create-program.ts"
import { listOpenPrograms } from "#src/programs/discover-queries.ts"
import { editProgram } from "#src/programs/edit-program.ts"
import { findOffer } from "#src/programs/find-offer.ts"
import { openProgram } from "#src/programs/open-program.ts"
import { findProgram, listPrograms } from "#src/programs/queries.ts"
import { listSchedules } from "#src/programs/reward-queries.ts"
import { standingRewards } from "#src/programs/standing-rewards.ts"
import { atlas, nora, now, rif } from "../cast.ts"
import { enqueued, test } from "../database.ts"
import { percent, terms } from "./offer.ts"

async function rewardsOf(trx: Trx, programId: string, at = now) {
  return standingRewards((await listSchedules(trx, [programId])).get(programId) ?? [], at)
}

describe("a program", () => {
  test("is a draft that influencers do not see until it is opened", async ({ as }) => {
    await as(atlas.owner, async (trx) => {
      const { id, slug } = await createProgram(trx, atlas.owner, { terms, rules: [percent(1200)] }, now)

      await expect(findOffer(trx, slug, now)).rejects.toThrow(NotFound)
      expect(await openProgram(trx, atlas.owner, id, now)).toMatchObject({ ok: true })
      expect(await openProgram(trx, atlas.owner, id, now)).toEqual({ ok: false, reason: "already_open" })
      expect(await findOffer(trx, slug, now)).toMatchObject({ rewards: { current: [percent(1200)], coming: null } })
    })
  })

  test("leaves the marketplace when it closes, and comes back when it opens again", async ({ as }) => {
    await as(atlas.owner, async (trx) => {
      const shown = async () => (await listOpenPrograms(trx, [atlas.program.id])).map((program) => program.id)

      expect(await shown()).toContain(atlas.program.id)
      expect(await closeProgram(trx, atlas.owner, atlas.program.id, now)).toMatchObject({ ok: true })
      expect(await closeProgram(trx, atlas.owner, atlas.program.id, now)).toEqual({ ok: false, reason: "not_open" })
      expect(await shown()).not.toContain(atlas.program.id)
      await openProgram(trx, atlas.owner, atlas.program.id, now)
      expect(await shown()).toContain(atlas.program.id)
    })
  })

  test("raises the version of its terms only when their text changes", async ({ as }) => {
    await as(atlas.owner, async (trx) => {
      const { id } = await createProgram(trx, atlas.owner, { terms, rules: [percent(1000)] }, now)

      expect(await editProgram(trx, atlas.owner, id, { ...terms, holdDays: 7 })).toEqual({ termsVersion: 1 })
      expect(await editProgram(trx, atlas.owner, id, { ...terms, termsFr: "Autre chose." })).toEqual({
        termsVersion: 2,
      })
      expect(await findProgram(trx, atlas.id, id)).toMatchObject({ termsVersion: 2, termsFr: "Autre chose." })
    })
  })

  test("counts its influencers and those who wait", async ({ as }) => {
    await as(atlas.owner, async (trx) => {
      const [program] = await listPrograms(trx, atlas.id)

      expect(program).toMatchObject({ id: atlas.program.id, approvedCount: 1, pendingCount: 1 })
    })
  })
})

describe("a change of rewards", () => {
  const change = (rules: ReturnType<typeof percent>[]) => ({ programId: atlas.program.id, rules })

  test("binds at once when it is higher", async ({ as }) => {
    await as(atlas.owner, async (trx) => {
      const changed = await changeRewards(trx, atlas.owner, change([percent(1500)]), now)

      expect(changed).toEqual({ ok: true, value: { effectiveAt: now, isLowered: false } })
      expect(await rewardsOf(trx, atlas.program.id)).toEqual({ current: [percent(1500)], coming: null })
      expect(await enqueued(trx, "announce-reward-change")).toEqual([])
    })
  })

  test("waits thirty days when it is lower, and is announced", async ({ as }) => {
    await as(atlas.owner, async (trx) => {
      const effectiveAt = later(now, 30 * day)
      const changed = await changeRewards(trx, atlas.owner, change([percent(500)]), now)
      const rewards = await rewardsOf(trx, atlas.program.id)

      expect(changed).toEqual({ ok: true, value: { effectiveAt, isLowered: true } })
      expect(rewards.current).toEqual([percent(1000)])
      expect(rewards.coming).toMatchObject({ effectiveAt, rules: [percent(500)] })
      expect((await rewardsOf(trx, atlas.program.id, effectiveAt)).current).toEqual([percent(500)])
      expect(await enqueued(trx, "announce-reward-change")).toEqual([
        { accountId: atlas.id, programId: atlas.program.id, scheduleId: expect.any(String) },
      ])
    })
  })

  test("takes back what was announced and still waits", async ({ as }) => {
    await as(atlas.owner, async (trx) => {
      await changeRewards(trx, atlas.owner, change([percent(500)]), now)
      await changeRewards(trx, atlas.owner, change([percent(1000)]), later(now, day))

      expect(await rewardsOf(trx, atlas.program.id, later(now, 40 * day))).toEqual({
        current: [percent(1000)],
        coming: null,
      })
    })
  })

  test("is refused when it changes nothing", async ({ as }) => {
    await as(atlas.owner, async (trx) => {
      expect(await changeRewards(trx, atlas.owner, change([percent(1000)]), now)).toEqual({
        ok: false,
        reason: "unchanged",
      })
      await changeRewards(trx, atlas.owner, change([percent(500)]), now)
      expect(await changeRewards(trx, atlas.owner, change([percent(500)]), later(now, day))).toEqual({
        ok: false,
        reason: "unchanged",
      })
    })
  })

  test("is free before the program was ever open", async ({ as }) => {
    await as(atlas.owner, async (trx) => {
      const { id } = await createProgram(trx, atlas.owner, { terms, rules: [percent(1000)] }, now)
      await changeRewards(trx, atlas.owner, { programId: id, rules: [percent(200)] }, later(now, day))

      expect(await rewardsOf(trx, id, later(now, day))).toEqual({ current: [percent(200)], coming: null })
    })
  })
})

test("a rival can neither see nor touch another merchant's program", async ({ as }) => {
  await as(rif.owner, async (trx) => {
    const { id } = atlas.program

    await expect(findProgram(trx, rif.id, id)).rejects.toThrow(NotFound)
    await expect(editProgram(trx, rif.owner, id, terms)).rejects.toThrow(NotFound)
    await expect(openProgram(trx, rif.owner, id, now)).rejects.toThrow(NotFound)
    await expect(closeProgram(trx, rif.owner, id, now)).rejects.toThrow(NotFound)
    await expect(changeRewards(trx, rif.owner, { programId: id, rules: [percent(1)] }, now)).rejects.toThrow(NotFound)
    expect((await listPrograms(trx, rif.id)).map((program) => program.id)).toEqual([rif.program.id])
  })
})

test("a reward cannot name another merchant's product", async ({ as }) => {
  const foreign = as(rif.owner, async (trx) => {
    const rules = [percent(1500, atlas.argan.id)]
    await changeRewards(trx, rif.owner, { programId: rif.program.id, rules }, now)
  })

  await expect(foreign).rejects.toThrow(/foreign key/)
})

test("an influencer cannot write a program, whatever the code says", async ({ as }) => {
  const theft = as(nora.owner, async (trx) => {
    await trx.updateTable("programs").set({ discountBp: 9000 }).where("id", "=", atlas.program.id).execute()
  })

  await expect(theft).rejects.toThrow(/another account/)
})
