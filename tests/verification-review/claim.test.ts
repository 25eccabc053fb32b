import { describe, expect, test } from "vitest"
import { inAccount } from "#db/database.ts"
import { later, minute } from "#src/clock.ts"
import { Forbidden, NotFound } from "#src/errors.ts"
import { claimVerification } from "#src/verifications/review/claim-verification.ts"
import { decideDocument } from "#src/verifications/review/decide-document.ts"
import { releaseVerification } from "#src/verifications/review/release-verification.ts"
import { nora, now, staff, users } from "#tests/cast.ts"
import { act, actsOf, admin, aFile, asLoubna, eventsOf, verificationOf } from "./a-file.ts"

const claim = (file: { id: string }, at = now) =>
  act(file, (trx, karima) => claimVerification(trx, karima, file.id, at))
const claimByLoubna = (file: { id: string }, at = now) =>
  inAccount(admin, file.id, (trx) => claimVerification(trx, asLoubna(file.id), file.id, at))

describe("a claim", () => {
  test("takes a waiting file in hand and says so in its life and in the audit", async () => {
    const file = await aFile({ name: "Prise" })

    expect(await claim(file)).toEqual({ ok: true, value: null })
    const { state, claimedBy } = await verificationOf(file.id)
    expect({ state, claimedBy }).toEqual({ state: "in_review", claimedBy: users.karima.id })
    expect(await eventsOf(file.id)).toEqual(["in_review"])
    expect(await actsOf(file.id)).toEqual(["claim_verification"])
  })

  test("made again by the same reviewer changes nothing", async () => {
    const file = await aFile({ name: "Reprise" })
    await claim(file)

    expect(await claim(file)).toMatchObject({ ok: true })
    expect([await eventsOf(file.id), await actsOf(file.id)]).toEqual([["in_review"], ["claim_verification"]])
  })

  test("of two at once, one wins", async () => {
    for (let round = 0; round < 8; round++) {
      const file = await aFile({ name: "Course" })
      const claims = await Promise.all([claim(file), claimByLoubna(file)])

      expect(claims.filter(({ ok }) => ok)).toHaveLength(1)
      expect(claims.find(({ ok }) => !ok)).toEqual({ ok: false, reason: "claimed_by_other" })
      expect(await eventsOf(file.id)).toEqual(["in_review"])
    }
  })

  test("is another's until half an hour without an act, then may be taken over", async () => {
    const file = await aFile({ name: "Oubli" })
    await claim(file)

    expect(await claimByLoubna(file, later(now, 30 * minute))).toEqual({ ok: false, reason: "claimed_by_other" })
    expect(await claimByLoubna(file, later(now, 30 * minute + 1))).toMatchObject({ ok: true })
    expect((await verificationOf(file.id)).claimedBy).not.toBe(users.karima.id)
    expect(await actsOf(file.id)).toEqual(["claim_verification", "take_over_verification"])
    expect(await eventsOf(file.id)).toEqual(["in_review"])
    const late = await act(file, (trx, karima) => releaseVerification(trx, karima, file.id, now))
    expect(late).toEqual({ ok: false, reason: "claimed_by_other" })
  })

  test("lasts as long as its reviewer acts", async () => {
    const file = await aFile({ name: "Long" })
    await claim(file)
    const documentId = file.papers.cnie_front ?? ""
    const draft = { accountId: file.id, documentId, verdict: "approved", reason: null, message: "" } as const
    await act(file, (trx, karima) => decideDocument(trx, karima, draft, later(now, 25 * minute)))

    expect(await claimByLoubna(file, later(now, 40 * minute))).toEqual({ ok: false, reason: "claimed_by_other" })
  })

  test.each(["open", "approved", "changes_requested", "rejected", "expired", "reopened"])(
    "finds nothing to take in a file that is %s",
    async (state) => {
      const file = await aFile({ name: "Ailleurs", state })

      expect(await claim(file)).toEqual({ ok: false, reason: "not_waiting" })
    },
  )

  test("is refused to a member of the account", async () => {
    const file = await aFile({ name: "Juge et partie", ownerId: users.karima.id })

    expect(await claim(file)).toEqual({ ok: false, reason: "own_account" })
  })

  test("is refused to support and finance, and of an account without a file", async () => {
    const file = await aFile({ name: "Rôles" })
    for (const role of ["support", "finance"] as const) {
      const claiming = inAccount(admin, file.id, (trx) => claimVerification(trx, staff[role](file.id), file.id, now))
      await expect(claiming).rejects.toThrow(Forbidden)
    }
    await expect(claim({ id: nora.id })).rejects.toThrow(NotFound)
  })
})

describe("a release", () => {
  test("gives the file back to the queue with its age and its decisions", async () => {
    const file = await aFile({ name: "Rendue" })
    await claim(file)
    const release = await act(file, (trx, karima) => releaseVerification(trx, karima, file.id, later(now, minute)))

    const { state, claimedBy, submittedAt } = await verificationOf(file.id)
    expect(release).toMatchObject({ ok: true })
    expect({ state, claimedBy, submittedAt }).toEqual({ state: "submitted", claimedBy: null, submittedAt: now })
    expect(await eventsOf(file.id)).toEqual(["in_review", "submitted"])
    expect(await claimByLoubna(file)).toMatchObject({ ok: true })
  })

  test("is its reviewer's alone, and once", async () => {
    const file = await aFile({ name: "Gardée" })
    await claim(file)
    const release = () => act(file, (trx, karima) => releaseVerification(trx, karima, file.id, now))
    const others = await inAccount(admin, file.id, (trx) => releaseVerification(trx, asLoubna(file.id), file.id, now))

    expect(others).toEqual({ ok: false, reason: "claimed_by_other" })
    expect(await release()).toMatchObject({ ok: true })
    expect(await release()).toEqual({ ok: false, reason: "not_in_review" })
  })
})
