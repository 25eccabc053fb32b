import { describe, expect, test } from "vitest"
import { inAccount } from "#db/database.ts"
import { run as weigh } from "#jobs/weigh-verification.ts"
import { accountPhoneKey } from "#src/customers/customer-keys.ts"
import { Forbidden, NotFound } from "#src/errors.ts"
import { clearFlag } from "#src/verifications/review/clear-flag.ts"
import { readCase } from "#src/verifications/review/read-case.ts"
import { type RiskFacts, riskOf } from "#src/verifications/review/risk.ts"
import { now, salma, staff, users } from "#tests/cast.ts"
import { act, actsOf, admin, aFile, jobsOf, owner, verificationOf, worker } from "./a-file.ts"

let serial = 100000
const nextNumber = () => String(++serial)

async function flagsOf(accountId: string) {
  const rows = await owner
    .selectFrom("duplicateFlags")
    .where("accountId", "=", accountId)
    .where("clearedAt", "is", null)
    .orderBy("field")
    .select(["field", "otherAccountId"])
    .execute()
  return rows.map(({ field, otherAccountId }) => [field, otherAccountId])
}

const clear = (file: { id: string }, otherAccountId: string, field: string) =>
  act(file, (trx, reviewer) => clearFlag(trx, reviewer, { accountId: file.id, otherAccountId, field }, now))

describe("a duplicate", () => {
  test.each([
    ["the CNIE", "cnie_number", () => `BK${nextNumber()}`, (text: string) => text.toLowerCase().replace("bk", "bk ")],
    ["the passport", "passport_number", () => `XK1${nextNumber()}`, (text: string) => text.toLowerCase()],
    ["the phone", "phone", () => `0612${nextNumber()}`, (text: string) => text.replace(/^0/, "+212 ")],
    ["the RIB", "rib", () => "225780123456789012345613", (text: string) => `MA64 ${text}`],
    ["the ICE", "ice", () => "900000001000078", (text: string) => text.replace(/(\d{9})/, "$1 ")],
  ])("of %s is flagged on both files, however it is written", async (_what, field, make, rewrite) => {
    const value = make()
    const first = await aFile({ name: "Première", answers: { [field]: value } })
    const second = await aFile({ name: "Seconde", answers: { [field]: rewrite(value) } })
    await weigh(worker, { accountId: second.id })
    await weigh(worker, { accountId: second.id })

    expect(await flagsOf(second.id)).toEqual([[field, first.id]])
    expect(await flagsOf(first.id)).toEqual([[field, second.id]])
    expect((await verificationOf(second.id)).state).toBe("submitted")
    expect((await verificationOf(second.id)).risk).toBeGreaterThan(0)
  })

  test("of the phone is seen in the account's own contact too", async () => {
    const phone = `0613${nextNumber()}`
    await owner
      .insertInto("accountContacts")
      .values({ accountId: salma.id, phoneKey: accountPhoneKey(phone) })
      .execute()
    const file = await aFile({ name: "Même téléphone", answers: { phone } })
    await weigh(worker, { accountId: file.id })

    expect(await flagsOf(file.id)).toEqual([["phone", salma.id]])
  })

  test("of the ICE is seen in another's seller notice", async () => {
    const shop = await aFile({ name: "Boutique", kind: "merchant" })
    const notice = {
      legalName: "Boutique",
      legalForm: "company",
      address: "1, rue",
      city: "Fès",
      phone: "-",
      email: "-",
    }
    await owner
      .insertInto("sellerNotices")
      .values({ accountId: shop.id, ...notice, ice: "900000002000051" })
      .execute()
    const file = await aFile({ name: "Copie", answers: { ice: "900000002000051" } })
    await weigh(worker, { accountId: file.id })

    expect(await flagsOf(file.id)).toEqual([["ice", shop.id]])
  })

  test("is none of two different values, nor of what anybody may share", async () => {
    const answers = { cnie_number: `AB${nextNumber()}`, account_holder: "Amina", city: "Fès" }
    await aFile({ name: "Une", answers: { ...answers, cnie_number: `AB${nextNumber()}` } })
    const file = await aFile({ name: "Autre", answers })
    await weigh(worker, { accountId: file.id })

    expect(await flagsOf(file.id)).toEqual([])
    expect((await verificationOf(file.id)).risk).toBe(0)
  })

  test("says when one person owns both accounts", async () => {
    const phone = `0614${nextNumber()}`
    const first = await aFile({ name: "Marchande", kind: "merchant", answers: { phone } })
    const second = await aFile({ name: "Influenceuse", ownerId: first.ownerId, answers: { phone } })
    await weigh(worker, { accountId: second.id })

    const { flags } = await inAccount(admin, second.id, (trx) =>
      readCase(trx, staff.compliance(second.id), second.id, now),
    )
    expect(flags).toMatchObject([{ otherAccountName: "Marchande", otherAccountKind: "merchant", sharesOwner: true }])
    expect((await verificationOf(second.id)).risk).toBe(5)
  })
})

describe("a flag", () => {
  async function twins() {
    const cnie_number = `CD${nextNumber()}`
    const [first, second] = [
      await aFile({ name: "Jumelle", answers: { cnie_number } }),
      await aFile({ name: "Jumeau", answers: { cnie_number } }),
    ]
    await weigh(worker, { accountId: second.id })
    return { first, second }
  }

  test("is cleared for both files, by whom is kept, and the file is weighed again", async () => {
    const { first, second } = await twins()

    expect(await clear(second, first.id, "cnie_number")).toEqual({ ok: true, value: null })
    expect([await flagsOf(first.id), await flagsOf(second.id)]).toEqual([[], []])
    const row = await owner
      .selectFrom("duplicateFlags")
      .where("accountId", "=", first.id)
      .select("clearedBy")
      .executeTakeFirst()
    expect(row?.clearedBy).toBe(users.karima.id)
    expect(await actsOf(second.id)).toEqual(["clear_flag"])
    expect(await jobsOf(owner, "weigh-verification", second.id)).toEqual([{ accountId: second.id }])
    await weigh(worker, { accountId: second.id })
    expect(await flagsOf(second.id)).toEqual([])
    expect((await verificationOf(second.id)).risk).toBe(0)
    expect(await clear(second, first.id, "cnie_number")).toEqual({ ok: false, reason: "already_cleared" })
  })

  test("comes back when the value is declared anew", async () => {
    const { first, second } = await twins()
    await clear(second, first.id, "cnie_number")
    const answeredAt = new Date("2026-11-23T10:00:00Z")
    await owner.updateTable("verificationAnswers").set({ answeredAt }).where("accountId", "=", first.id).execute()
    await weigh(worker, { accountId: second.id })

    expect(await flagsOf(second.id)).toEqual([["cnie_number", first.id]])
  })

  test("is cleared by reviewers alone, and only where it stands", async () => {
    const { first, second } = await twins()
    const key = { accountId: second.id, otherAccountId: first.id, field: "cnie_number" }
    const asSupport = () => inAccount(admin, second.id, (trx) => clearFlag(trx, staff.support(second.id), key, now))

    await expect(asSupport()).rejects.toThrow(Forbidden)
    await expect(clear(second, first.id, "rib")).rejects.toThrow(NotFound)
    await expect(clear(second, salma.id, "cnie_number")).rejects.toThrow(NotFound)
    expect(await flagsOf(second.id)).toHaveLength(1)
  })
})

describe("risk", () => {
  const calm: RiskFacts = {
    ...{ flags: [], infectedCount: 0, warningCount: 0, wasRejected: false, wasSuspended: false },
    ...{ legalForm: "individual", accountAge: 1e12 },
  }
  const stranger = { sharesOwner: false, otherIsBad: false }

  test.each([
    ["nothing", {}, 0],
    ["a shared card", { flags: [{ field: "cnie_number", ...stranger }] }, 35],
    ["a shared phone", { flags: [{ field: "phone", ...stranger }] }, 15],
    ["a card shared with oneself", { flags: [{ field: "cnie_number", ...stranger, sharesOwner: true }] }, 5],
    ["a RIB shared with a suspended account", { flags: [{ field: "rib", ...stranger, otherIsBad: true }] }, 60],
    ["one unusual answer", { warningCount: 1 }, 5],
    ["many unusual answers", { warningCount: 9 }, 15],
    ["an infected paper", { infectedCount: 2 }, 40],
    ["a rejection before", { wasRejected: true }, 20],
    ["a suspension before", { wasSuspended: true }, 30],
    ["a foreigner's account of yesterday", { legalForm: "foreign", accountAge: 86_400_000 }, 20],
    ["everything", { infectedCount: 1, wasRejected: true, wasSuspended: true, warningCount: 9 }, 100],
  ] as [string, Partial<RiskFacts>, number][])("of %s", (_what, facts, risk) => {
    expect(riskOf({ ...calm, ...facts })).toBe(risk)
  })

  test("a file that is gone weighs nothing", async () => {
    await expect(weigh(worker, { accountId: salma.id.replace(/1$/, "9") })).resolves.toBeUndefined()
  })
})
