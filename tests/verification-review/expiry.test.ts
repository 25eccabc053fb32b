import { beforeAll, beforeEach, describe, expect, test } from "vitest"
import { inNoAccount } from "#db/database.ts"
import { run as sendAlert } from "#jobs/send-expiry-alert.ts"
import { day, later } from "#src/clock.ts"
import { isVerified } from "#src/verifications/is-verified.ts"
import { expireVerifications } from "#src/verifications/review/expire-verifications.ts"
import { sendExpiryAlert } from "#src/verifications/review/send-expiry-alert.ts"
import { now, users } from "#tests/cast.ts"
import { catchMail } from "#tests/mail/mail-catcher.ts"
import { aFile, app, eventsOf, type File, jobsOf, owner, verificationOf, worker } from "./a-file.ts"

const caught = await catchMail()
beforeEach(() => {
  caught.length = 0
})

/** The night on which the card has so many days left. */
const ends = "2027-02-20"
const nightBefore = (days: number) => later(new Date(`${ends}T00:05:00Z`), -days * day)
const expire = (at: Date) => inNoAccount(worker, (trx) => expireVerifications(trx, at))

async function approved(name: string, days: { expiresOn?: string; approvedUntil?: string } = {}): Promise<File> {
  const paper = { code: "identity", kind: "passport", expiresOn: days.expiresOn ?? ends }
  const file = await aFile({ name, state: "approved", papers: [paper] })
  const until = { approvedAt: now, approvedUntil: days.approvedUntil ?? days.expiresOn ?? ends }
  await owner.updateTable("verifications").set(until).where("accountId", "=", file.id).execute()
  const decision = { accountId: file.id, verificationId: file.verification, documentId: file.papers.passport ?? "" }
  await owner
    .insertInto("verificationDecisions")
    .values({ ...decision, verdict: "approved", decidedBy: users.karima.id })
    .execute()
  return file
}

const alertsOf = async (file: File) =>
  (await jobsOf(owner, "send-expiry-alert", file.id)).map((job) => (job as { daysBefore: number }).daysBefore)

describe("night after night", () => {
  let file: File
  beforeAll(async () => {
    file = await approved("Nuit après nuit")
  })

  test.each([
    [61, [], "approved"],
    [60, [60], "approved"],
    [59, [60], "approved"],
    [31, [60], "approved"],
    [30, [60, 30], "approved"],
    [8, [60, 30], "approved"],
    [7, [60, 30, 7], "approved"],
    [0, [60, 30, 7], "approved"],
    [-1, [60, 30, 7], "expired"],
    [-2, [60, 30, 7], "expired"],
  ])("with %i days left, these alerts were sent and the file stands so", async (days, alerts, state) => {
    await expire(nightBefore(days))
    await expire(nightBefore(days))

    expect(await alertsOf(file)).toEqual(alerts)
    expect((await verificationOf(file.id)).state).toBe(state)
    expect(await isVerified(app, file.id, nightBefore(days))).toBe(state === "approved")
    expect(await jobsOf(owner, "send-verification-news", file.id)).toHaveLength(state === "expired" ? 1 : 0)
    expect(await eventsOf(file.id)).toEqual(state === "expired" ? ["expired"] : [])
  })
})

describe("an alert", () => {
  test("that nights without the job have missed is sent late, the nearest alone", async () => {
    const file = await approved("Rattrapée")
    await expire(nightBefore(25))

    expect(await alertsOf(file)).toEqual([30])
  })

  test("says how many days are left, in the owner's language, once", async () => {
    const file = await approved("أمينة")
    await owner.updateTable("auth.users").set({ locale: "ar" }).where("id", "=", file.ownerId).execute()
    const alert = { accountId: file.id, documentId: file.papers.passport ?? "", daysBefore: 7 }
    await sendExpiryAlert(worker, alert, nightBefore(7))
    await sendExpiryAlert(worker, alert, nightBefore(6))

    expect(caught).toHaveLength(1)
    expect(caught[0]?.subject).toMatch(/وثيقة يجب تجديدها قبل 20 فبراير 2027/)
    expect(caught[0]?.text).toContain("تنتهي صلاحيتها بعد 7 أيام")
    expect(caught[0]?.text).toContain("/ar/verification")
  })

  test("says in French what stops for a merchant, and for an influencer", async () => {
    const influencer = await approved("Influenceuse")
    const merchant = await approved("Boutique")
    await owner.updateTable("accounts").set({ kind: "merchant" }).where("id", "=", merchant.id).execute()
    for (const { id, papers } of [influencer, merchant])
      await sendExpiryAlert(
        worker,
        { accountId: id, documentId: papers.passport ?? "", daysBefore: 60 },
        nightBefore(60),
      )

    expect(caught[0]?.text).toContain("expire le 20 fév. 2027 (dans 60 jours)")
    expect(caught[0]?.text).toContain("vos commissions ne pourront plus vous être versées")
    expect(caught[1]?.text).toContain("vous ne pourrez plus ouvrir de nouveau programme")
  })

  test("is not sent of a paper that has been replaced, or has ended, meanwhile", async () => {
    const file = await approved("Remplacée")
    const alert = { accountId: file.id, documentId: file.papers.passport ?? "", daysBefore: 7 }
    await sendExpiryAlert(worker, alert, nightBefore(-1))
    await owner.updateTable("documents").set({ replacedAt: now }).where("accountId", "=", file.id).execute()
    await sendExpiryAlert(worker, alert, nightBefore(7))
    await sendAlert(worker, { ...alert, accountId: users.salma.id })
    await expire(nightBefore(7))

    expect(caught).toHaveLength(0)
    expect(await alertsOf(file)).toEqual([])
  })

  test("is one for the two sides of a card", async () => {
    const sides = ["cnie_front", "cnie_back"].map((kind) => ({ code: "identity", kind, expiresOn: ends }))
    const file = await aFile({ name: "Recto verso", state: "approved", papers: sides })
    await owner.updateTable("verifications").set({ approvedUntil: ends }).where("accountId", "=", file.id).execute()
    for (const documentId of Object.values(file.papers)) {
      const decision = { accountId: file.id, verificationId: file.verification, documentId, decidedBy: users.karima.id }
      await owner
        .insertInto("verificationDecisions")
        .values({ ...decision, verdict: "approved" })
        .execute()
    }
    await expire(nightBefore(30))
    await expire(nightBefore(29))

    expect(await alertsOf(file)).toEqual([30])
  })

  test("concerns neither a paper without an end nor one that is not approved", async () => {
    const refused = await approved("Refusée")
    const decision = {
      accountId: refused.id,
      verificationId: refused.verification,
      documentId: refused.papers.passport ?? "",
    }
    await owner
      .insertInto("verificationDecisions")
      .values({ ...decision, verdict: "rejected", reason: "altered", decidedBy: users.karima.id })
      .execute()
    await expire(nightBefore(30))

    expect(await alertsOf(refused)).toEqual([])
  })
})

describe("an approval", () => {
  test("ends on the day of the file, not of the last paper, also while it is being renewed", async () => {
    const file = await approved("Rouverte", { expiresOn: "2028-01-01", approvedUntil: "2026-11-21" })
    const waiting = await approved("Renvoyée", { approvedUntil: "2026-11-21" })
    await owner.updateTable("verifications").set({ state: "reopened" }).where("accountId", "=", file.id).execute()
    await owner.updateTable("verifications").set({ state: "submitted" }).where("accountId", "=", waiting.id).execute()
    await expire(now)

    expect((await verificationOf(file.id)).state).toBe("expired")
    expect((await verificationOf(waiting.id)).state).toBe("submitted")
    expect(await isVerified(app, waiting.id, now)).toBe(false)
  })

  test("without an end never ends", async () => {
    const file = await approved("Éternelle")
    await owner.updateTable("verifications").set({ approvedUntil: null }).where("accountId", "=", file.id).execute()
    await expire(new Date("2090-01-01T00:05:00Z"))

    expect((await verificationOf(file.id)).state).toBe("approved")
  })
})
