import { describe, expect } from "vitest"
import type { Trx } from "#db/database.ts"
import { enterAccount } from "#db/database.ts"
import { applyToProgram } from "#src/enrollments/apply-to-program.ts"
import { approveEnrollment } from "#src/enrollments/approve-enrollment.ts"
import { approveEnrollments } from "#src/enrollments/approve-enrollments.ts"
import { banEnrollment } from "#src/enrollments/ban-enrollment.ts"
import { countByStatus, findInboxRow, listInbox } from "#src/enrollments/inbox-queries.ts"
import { leaveProgram } from "#src/enrollments/leave-program.ts"
import { findMine, listMine } from "#src/enrollments/queries.ts"
import { rejectEnrollment } from "#src/enrollments/reject-enrollment.ts"
import { NotFound } from "#src/errors.ts"
import { atlas, nora, now, rif, salma, youssef } from "../cast.ts"
import { enqueued, test } from "../database.ts"

const asked = { slug: atlas.program.slug, message: "Bonjour !", termsVersion: 1 }
const all = { programId: null, status: null, before: null, after: null }

async function becomes(trx: Trx, actor: { accountId: string }) {
  await enterAccount(trx, actor.accountId)
}

describe("an application", () => {
  test("waits for the merchant, with the terms it accepted", async ({ as }) => {
    await as(nora.owner, async (trx) => {
      const applied = await applyToProgram(trx, nora.owner, asked, now)

      expect(applied).toMatchObject({ ok: true, value: { status: "pending" } })
      expect(await findMine(trx, nora.id, atlas.program.id)).toMatchObject({
        message: "Bonjour !",
        termsVersion: 1,
        termsAcceptedAt: now,
      })
      expect(await enqueued(trx, "send-application-received")).toEqual([
        { accountId: atlas.id, enrollmentId: applied.ok && applied.value.id },
      ])
    })
  })

  test("is made once", async ({ as }) => {
    await as(youssef.owner, async (trx) => {
      expect(await applyToProgram(trx, youssef.owner, asked, now)).toEqual({ ok: false, reason: "already_applied" })
    })
  })

  test("is refused when the terms have changed since they were read", async ({ as }) => {
    await as(nora.owner, async (trx) => {
      expect(await applyToProgram(trx, nora.owner, { ...asked, termsVersion: 2 }, now)).toEqual({
        ok: false,
        reason: "terms_changed",
      })
    })
  })

  test("is refused by a closed program, and unknown to one never opened", async ({ as }) => {
    await as(atlas.owner, async (trx) => {
      await trx.updateTable("programs").set({ closedAt: now }).where("id", "=", atlas.program.id).execute()
      await becomes(trx, nora.owner)
      expect(await applyToProgram(trx, nora.owner, asked, now)).toEqual({ ok: false, reason: "program_closed" })

      await becomes(trx, atlas.owner)
      await trx.updateTable("programs").set({ openedAt: null }).where("id", "=", atlas.program.id).execute()
      await becomes(trx, nora.owner)
      await expect(applyToProgram(trx, nora.owner, asked, now)).rejects.toThrow(NotFound)
    })
  })

  test("is approved at once where the program says so, with a promo code", async ({ as }) => {
    await as(atlas.owner, async (trx) => {
      await trx.updateTable("programs").set({ approval: "automatic" }).where("id", "=", atlas.program.id).execute()
      await becomes(trx, nora.owner)

      expect(await applyToProgram(trx, nora.owner, asked, now)).toMatchObject({
        ok: true,
        value: { status: "approved" },
      })
      expect(await listMine(trx, nora.id)).toMatchObject([
        { status: "approved", promoCode: expect.stringMatching(/^NORA/) },
      ])
    })
  })

  test("may be taken back, and made again under the terms of that day", async ({ as }) => {
    await as(youssef.owner, async (trx) => {
      expect(await leaveProgram(trx, youssef.owner, atlas.youssefs, now)).toMatchObject({ ok: true })
      expect(await leaveProgram(trx, youssef.owner, atlas.youssefs, now)).toEqual({ ok: false, reason: "not_enrolled" })
      const again = await applyToProgram(trx, youssef.owner, asked, now)

      expect(again).toMatchObject({ ok: true, value: { id: atlas.youssefs, status: "pending" } })
      expect(await findMine(trx, youssef.id, atlas.program.id)).toMatchObject({
        status: "pending",
        decidedAt: null,
        endedAt: null,
      })
    })
  })
})

describe("a decision", () => {
  test("lets the influencer in with a promo code, and tells them", async ({ as }) => {
    await as(atlas.owner, async (trx) => {
      expect(await approveEnrollment(trx, atlas.owner, atlas.youssefs)).toMatchObject({ ok: true })
      expect(await findInboxRow(trx, atlas.id, atlas.youssefs)).toMatchObject({
        status: "approved",
        promoCode: expect.any(String),
      })
      expect(await enqueued(trx, "send-enrollment-decision")).toEqual([
        { accountId: atlas.id, enrollmentId: atlas.youssefs },
      ])
    })
  })

  test("is taken once", async ({ as }) => {
    await as(atlas.owner, async (trx) => {
      await rejectEnrollment(trx, atlas.owner, atlas.youssefs, "Pas le bon public")

      expect(await findInboxRow(trx, atlas.id, atlas.youssefs)).toMatchObject({
        status: "rejected",
        decisionReason: "Pas le bon public",
      })
      expect(await approveEnrollment(trx, atlas.owner, atlas.youssefs)).toEqual({
        ok: false,
        reason: "already_decided",
      })
      expect(await rejectEnrollment(trx, atlas.owner, atlas.youssefs, "Encore")).toEqual({
        ok: false,
        reason: "already_decided",
      })
      expect(await banEnrollment(trx, atlas.owner, { id: atlas.youssefs, reason: "Non", now })).toEqual({
        ok: false,
        reason: "not_enrolled",
      })
      await becomes(trx, youssef.owner)
      expect(await applyToProgram(trx, youssef.owner, asked, now)).toEqual({ ok: false, reason: "already_applied" })
    })
  })

  test("may put an influencer out for good", async ({ as }) => {
    await as(atlas.owner, async (trx) => {
      expect(await banEnrollment(trx, atlas.owner, { id: atlas.salmas, reason: "Spam", now })).toMatchObject({
        ok: true,
      })
      expect(await findInboxRow(trx, atlas.id, atlas.salmas)).toMatchObject({
        status: "banned",
        endedAt: now,
        decisionReason: "Spam",
      })
      await becomes(trx, salma.owner)
      expect(await applyToProgram(trx, salma.owner, asked, now)).toEqual({ ok: false, reason: "already_applied" })
      expect(await leaveProgram(trx, salma.owner, atlas.salmas, now)).toEqual({ ok: false, reason: "not_enrolled" })
    })
  })

  test("may be taken for many at once; what was decided before is left alone", async ({ as }) => {
    await as(atlas.owner, async (trx) => {
      const several = await approveEnrollments(trx, atlas.owner, [atlas.salmas, atlas.youssefs, atlas.youssefs])

      expect(several).toEqual({ approved: 1, skipped: 1, refusal: "already_decided" })
    })
  })

  test("is the merchant's: the database refuses an influencer who decides", async ({ as }) => {
    const forged = as(youssef.owner, async (trx) => {
      const decision = { status: "approved", decidedAt: now }
      await trx.updateTable("enrollments").set(decision).where("id", "=", atlas.youssefs).execute()
    })

    await expect(forged).rejects.toThrow(/may not decide/)
  })
})

describe("the inbox", () => {
  test("shows what waits first, then the others, a page at a time", async ({ as }) => {
    await as(atlas.owner, async (trx) => {
      const rows = await listInbox(trx, atlas.id, all, 10)
      const [first] = rows
      const next = await listInbox(trx, atlas.id, { ...all, before: first?.id ?? "" }, 10)
      const back = await listInbox(trx, atlas.id, { ...all, after: next[0]?.id ?? "" }, 10)

      expect(rows.map((row) => row.id)).toEqual([atlas.youssefs, atlas.salmas])
      expect(next.map((row) => row.id)).toEqual([atlas.salmas])
      expect(back.map((row) => row.id)).toEqual([atlas.youssefs])
    })
  })

  test("narrows to a program and a status, and counts each status", async ({ as }) => {
    await as(atlas.owner, async (trx) => {
      const pending = await listInbox(trx, atlas.id, { ...all, programId: atlas.program.id, status: "pending" }, 10)

      expect(pending.map((row) => row.influencerName)).toEqual(["يوسف"])
      expect(Object.fromEntries(await countByStatus(trx, atlas.id, atlas.program.id))).toEqual({
        pending: 1,
        approved: 1,
      })
    })
  })
})

test("rivals can neither see nor decide nor leave in another's place", async ({ as }) => {
  await as(rif.owner, async (trx) => {
    await expect(approveEnrollment(trx, rif.owner, atlas.youssefs)).rejects.toThrow(NotFound)
    await expect(rejectEnrollment(trx, rif.owner, atlas.youssefs, "x")).rejects.toThrow(NotFound)
    await expect(banEnrollment(trx, rif.owner, { id: atlas.salmas, reason: "x", now })).rejects.toThrow(NotFound)
    await expect(approveEnrollments(trx, rif.owner, [atlas.youssefs])).rejects.toThrow(NotFound)
    await expect(findInboxRow(trx, rif.id, atlas.youssefs)).rejects.toThrow(NotFound)
    expect(await listInbox(trx, rif.id, all, 10)).toEqual([])
  })
  await as(nora.owner, async (trx) => {
    await expect(leaveProgram(trx, nora.owner, atlas.salmas, now)).rejects.toThrow(NotFound)
    expect(await listMine(trx, nora.id)).toEqual([])
  })
})
