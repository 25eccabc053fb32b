import { sql } from "kysely"
import { describe, expect } from "vitest"
import type { Trx } from "#db/database.ts"
import { NotFound } from "#src/errors.ts"
import { amendItem } from "#src/verifications/amend-item.ts"
import { answerFields } from "#src/verifications/answer-fields.ts"
import { chooseWay } from "#src/verifications/choose-way.ts"
import { legalForms } from "#src/verifications/legal-form.ts"
import { listEvents } from "#src/verifications/queries.ts"
import { readVerification } from "#src/verifications/read-verification.ts"
import { renewVerification } from "#src/verifications/renew-verification.ts"
import { startVerification } from "#src/verifications/start-verification.ts"
import { submitVerification } from "#src/verifications/submit-verification.ts"
import { verificationStanding } from "#src/verifications/verification-standing.ts"
import { withdrawSubmission } from "#src/verifications/withdraw-submission.ts"
import { atlas, nora, now, rif, salma, youssef } from "../cast.ts"
import { enqueued, test } from "../database.ts"
import { complete, completeAll, goodAnswers, sendPaper, start, stepOf } from "./a-file.ts"

const { owner } = nora

async function statesOf(trx: Trx, accountId: string) {
  const file = await readVerification(trx, accountId, now)
  return Object.fromEntries((file?.items ?? []).map(({ requirement, state }) => [requirement.code, state]))
}

describe("starting", () => {
  for (const legalForm of legalForms)
    test(`asks a ${legalForm} influencer for what concerns them, in both languages`, async ({ as }) => {
      await as(owner, async (trx) => {
        await start(trx, owner, legalForm)
        const { items = [] } = (await readVerification(trx, nora.id, now)) ?? {}

        expect(items.map(({ requirement }) => requirement.code)).toEqual(
          expect.arrayContaining(["identity", "address", "bank"]),
        )
        for (const { requirement } of items)
          expect([requirement.title, requirement.need, requirement.why].flatMap(Object.values)).not.toContain("")
      })
    })

  test("opens one file, however often it is asked", async ({ as }) => {
    await as(owner, async (trx) => {
      await start(trx, owner)
      await start(trx, owner)

      expect((await listEvents(trx, nora.id)).map(({ state }) => state)).toEqual(["open"])
    })
  })

  test("keeps what both legal forms ask for, and drops the rest with its papers", async ({ as }) => {
    await as(owner, async (trx) => {
      await start(trx, owner, "company")
      await complete(trx, owner, "bank")
      await complete(trx, owner, "trade_register")
      await start(trx, owner, "individual")

      expect(await statesOf(trx, nora.id)).toEqual({
        ...{ identity: "missing", address: "missing", tax: "missing", bank: "provided" },
      })
      const kept = await sql`select from documents where replaced_at is null`.execute(trx)
      expect(kept.rows).toHaveLength(1)
    })
  })

  test("takes a dropped requirement up again, empty", async ({ as }) => {
    await as(owner, async (trx) => {
      await start(trx, owner, "company")
      await complete(trx, owner, "trade_register")
      await start(trx, owner, "individual")
      await start(trx, owner, "company")

      expect((await statesOf(trx, nora.id)).trade_register).toBe("missing")
    })
  })

  test("leaves a decided file alone", async ({ as }) => {
    await as(salma.owner, async (trx) => {
      expect(await startVerification(trx, salma.owner, { legalForm: "company", locale: "fr" }, now)).toEqual({
        ...{ ok: false, reason: "not_editable" },
      })
    })
  })
})

describe("answering", () => {
  test("keeps what is good and says what is wrong with the rest", async ({ as }) => {
    await as(owner, async (trx) => {
      await start(trx, owner)
      const typed = { account_holder: "Nora", rib: "225780123456789012345612" }
      const answered = await answerFields(trx, owner, { code: "bank", typed }, now)
      const { fields } = await stepOf(trx, owner, "bank")

      expect(answered).toMatchObject({ ok: true, value: { isWhole: false, problems: { rib: { severity: "error" } } } })
      expect(fields.map(({ name, answer }) => [name, answer?.shown ?? null])).toEqual([
        ["account_holder", "Nora"],
        ["rib", null],
      ])
    })
  })

  test("keeps a secret sealed and masked, and an empty field changes nothing of it", async ({ as }) => {
    await as(owner, async (trx) => {
      await start(trx, owner)
      await answerFields(trx, owner, { code: "bank", typed: goodAnswers }, now)
      const again = await answerFields(trx, owner, { code: "bank", typed: { rib: "", account_holder: "Nora" } }, now)
      const { rows } = await sql`select shown, value_sealed from verification_answers where field = 'rib'`.execute(trx)

      expect(again).toMatchObject({ ok: true, value: { problems: {} } })
      expect(rows).toMatchObject([{ shown: "•••• 5613" }])
      expect(JSON.stringify(rows)).not.toContain(goodAnswers.rib)
    })
  })

  test("asks a number with its paper only, and gives the other way's back", async ({ as }) => {
    await as(owner, async (trx) => {
      await start(trx, owner)
      await complete(trx, owner, "identity")
      await chooseWay(trx, owner, { code: "identity", way: "passport" }, now)
      const { fields, papers, state } = await stepOf(trx, owner, "identity")

      expect(fields.map(({ name }) => name)).toEqual(["full_name", "passport_number", "identity_expires_on"])
      expect(papers.map(({ name, paper }) => [name, paper])).toEqual([["passport", null]])
      expect(state).toBe("begun")
    })
  })

  test("puts the declared days on the papers", async ({ as }) => {
    await as(owner, async (trx) => {
      await start(trx, owner)
      await complete(trx, owner, "identity")
      const { papers, state } = await stepOf(trx, owner, "identity")

      expect(papers.map(({ paper }) => paper?.expiresOn)).toEqual(["2030-01-31", "2030-01-31"])
      expect(state).toBe("provided")
    })
  })

  test("finds a day that has passed since it was declared", async ({ as }) => {
    await as(owner, async (trx) => {
      await start(trx, owner)
      await complete(trx, owner, "address")
      const later = await readVerification(trx, nora.id, new Date("2027-06-01T10:00:00Z"))

      expect(later?.items.find(({ requirement }) => requirement.code === "address")?.state).toBe("begun")
    })
  })

  test("lets what is optional be left out", async ({ as }) => {
    await as(owner, async (trx) => {
      await start(trx, owner)
      const answered = await answerFields(
        trx,
        owner,
        { code: "tax", typed: { tax_regime: "none", ice: "", if_number: "" } },
        now,
      )

      expect(answered).toEqual({ ok: true, value: { problems: {}, isWhole: true } })
    })
  })
})

describe("sending", () => {
  test("hands over a whole file only", async ({ as }) => {
    await as(owner, async (trx) => {
      await start(trx, owner)
      expect(await submitVerification(trx, owner, "fr", now)).toEqual({ ok: false, reason: "incomplete" })

      await completeAll(trx, owner)
      expect(await submitVerification(trx, owner, "ar", now)).toEqual({ ok: true, value: null })
      expect(await submitVerification(trx, owner, "ar", now)).toEqual({ ok: false, reason: "not_editable" })
      expect(await enqueued(trx, "weigh-verification")).toEqual([{ accountId: nora.id }])
      expect(await enqueued(trx, "send-verification-news")).toMatchObject([{ accountId: nora.id }])
      expect((await readVerification(trx, nora.id, now))?.verification).toMatchObject({
        ...{ state: "submitted", locale: "ar", submittedBy: owner.userId },
      })
    })
  })

  for (const legalForm of legalForms)
    test(`a ${legalForm} merchant's and influencer's file can be made whole`, async ({ as }) => {
      await as(owner, async (trx) => {
        await start(trx, owner, legalForm)
        await completeAll(trx, owner)
        expect(await submitVerification(trx, owner, "fr", now)).toEqual({ ok: true, value: null })
      })
    })

  test("stands still once it is sent", async ({ as }) => {
    await as(owner, async (trx) => {
      await start(trx, owner)
      await completeAll(trx, owner)
      await submitVerification(trx, owner, "fr", now)

      const stuck = { ok: false, reason: "not_editable" }
      expect(await answerFields(trx, owner, { code: "bank", typed: goodAnswers }, now)).toEqual(stuck)
      expect(await chooseWay(trx, owner, { code: "identity", way: "passport" }, now)).toEqual(stuck)
      expect(await amendItem(trx, owner, "bank", now)).toEqual(stuck)
      expect(await sendPaper(trx, owner, "bank", "rib_certificate")).toEqual(stuck)
    })
  })

  test("is taken back until somebody claims it", async ({ as }) => {
    await as(owner, async (trx) => {
      await start(trx, owner)
      expect(await withdrawSubmission(trx, owner, now)).toEqual({ ok: false, reason: "not_submitted" })
      await completeAll(trx, owner)
      await submitVerification(trx, owner, "fr", now)
      expect(await withdrawSubmission(trx, owner, now)).toEqual({ ok: true, value: null })

      await submitVerification(trx, owner, "fr", now)
      await sql`update verifications set state = 'in_review', claimed_at = now(), claimed_by = ${salma.owner.userId}`.execute(
        trx,
      )
      expect(await withdrawSubmission(trx, owner, now)).toEqual({ ok: false, reason: "claimed" })
    })
  })
})

describe("renewing", () => {
  async function approve(trx: Trx, expiresOn: string) {
    await start(trx, owner)
    await completeAll(trx, owner)
    await submitVerification(trx, owner, "fr", now)
    await sql`update verification_items set state = 'approved', decided_at = ${now}`.execute(trx)
    await sql`update verification_items set expires_on = ${expiresOn} where code = 'identity'`.execute(trx)
    await sql`update verifications set state = 'approved', decided_at = ${now}, approved_at = ${now},
      approved_until = ${expiresOn}`.execute(trx)
  }

  test("asks anew for what expires within two months, and for nothing else", async ({ as }) => {
    await as(owner, async (trx) => {
      await approve(trx, "2026-12-31")
      expect(await renewVerification(trx, owner, now)).toEqual({ ok: true, value: null })

      expect(await statesOf(trx, nora.id)).toEqual({
        ...{ identity: "begun", address: "approved", tax: "approved", bank: "approved" },
      })
      expect(await verificationStanding(trx, nora.id, now)).toMatchObject({
        ...{ state: "reopened", isVerified: true, blocked: null, endsOn: "2026-12-31", done: 3, total: 4 },
      })
    })
  })

  test("says which step has ended", async ({ as }) => {
    await as(owner, async (trx) => {
      await approve(trx, "2026-11-21")

      expect(await statesOf(trx, nora.id)).toMatchObject({ identity: "expired", address: "approved" })
    })
  })

  test("gives an approval up only when asked to, with the papers it was given for", async ({ as }) => {
    await as(owner, async (trx) => {
      await approve(trx, "2030-01-31")
      await renewVerification(trx, owner, now)
      const typed = { rib: "230780123456789012345649" }
      expect(await answerFields(trx, owner, { code: "bank", typed }, now)).toEqual({ ok: false, reason: "approved" })

      await amendItem(trx, owner, "bank", now)
      const { state, papers } = await stepOf(trx, owner, "bank")
      expect([state, papers.map(({ paper }) => paper)]).toEqual(["begun", [null]])
    })
  })

  test("refuses a file that is not decided", async ({ as }) => {
    await as(owner, async (trx) => {
      await start(trx, owner)
      expect(await renewVerification(trx, owner, now)).toEqual({ ok: false, reason: "not_decided" })
    })
  })
})

describe("standing", () => {
  test("says what waits for an approval, by kind of account", async ({ as }) => {
    await as(owner, async (trx) => {
      expect(await verificationStanding(trx, nora.id, now)).toMatchObject({ state: "none", blocked: "payouts" })
    })
    await as(atlas.owner, async (trx) => {
      expect(await verificationStanding(trx, atlas.id, now)).toMatchObject({ state: "approved", blocked: null })
      await sql`update verifications set approved_at = null, state = 'open'`.execute(trx)
      expect(await verificationStanding(trx, atlas.id, now)).toMatchObject({ state: "open", blocked: "opening" })
    })
  })
})

test("another account sees nothing of a file", async ({ as }) => {
  await as(youssef.owner, async (trx) => {
    await start(trx, youssef.owner)
    expect(await readVerification(trx, rif.id, now)).toBeNull()
    expect(await listEvents(trx, rif.id)).toEqual([])
    await expect(answerFields(trx, youssef.owner, { code: "trade_register", typed: {} }, now)).rejects.toThrow(NotFound)
  })
})
