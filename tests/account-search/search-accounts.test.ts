import { beforeAll, describe, expect, test } from "vitest"
import { inAccount } from "#db/database.ts"
import { searchAccounts } from "#src/account-search/search-accounts.ts"
import { platformAccountId } from "#src/accounts/actor.ts"
import { keyedHash } from "#src/crypto/keyed-hash.ts"
import { placeOrder } from "#src/orders/place-order.ts"
import type { StaffRole } from "#src/staff/staff-roles.ts"
import { answerKey } from "#src/verifications/answer-key.ts"
import { atlas, now, rif, salma, staff, users } from "#tests/cast.ts"
import { cloneDatabase } from "#tests/database.ts"
import { arganOrder } from "#tests/orders/drafts.ts"

const database = await cloneDatabase()
const admin = database.open("admin")
const owner = database.open("owner")

const ice = "900000001000078"
const rib = "007810000112345678901202"

beforeAll(async () => {
  await inAccount(database.open("app"), atlas.id, (trx) => placeOrder(trx, atlas.owner, arganOrder(), now))
  await owner.updateTable("sellerNotices").set({ ice, taxId: "40123456" }).where("accountId", "=", atlas.id).execute()
  const phoneKey = keyedHash("phone", "+212661234567")
  await owner.insertInto("accountContacts").values({ accountId: salma.id, phoneKey }).execute()
  for (const [field, value] of [
    ["cnie_number", "ZZ123456"],
    ["rib", rib],
    ["passport_number", "AB1234567"],
  ] as const) {
    const answer = { field, valueKey: answerKey(field, value), valueSealed: Buffer.of(1), shown: "••••" }
    await owner
      .insertInto("verificationAnswers")
      .values({ accountId: salma.id, verificationId: salma.verification, ...answer })
      .execute()
  }
})

const find = async (text: string, role: StaffRole = "support") => {
  const found = await inAccount(admin, platformAccountId, (trx) =>
    searchAccounts(trx, staff[role](platformAccountId), text),
  )
  return found.map(({ accountId, foundBy }) => [accountId, foundBy])
}

describe("an account is found by", () => {
  test.each([
    ["its id", salma.id, salma.id, "account_id"],
    ["its name", "coopérative atl", atlas.id, "name"],
    ["its name in Arabic", "الريف", rif.id, "name"],
    ["its name without accents", "Cooperative ATLAS", atlas.id, "slug"],
    ["its address in a link", "cooperative-atlas", atlas.id, "slug"],
    ["a member's name", "khadija", atlas.id, "name"],
    ["a member's e-mail", ` ${users.tarik.email.toUpperCase()} `, rif.id, "email"],
    ["its phone, however written", "06 61 23 45 67", salma.id, "phone"],
    ["its phone in Arabic digits", "٠٦٦١٢٣٤٥٦٧", salma.id, "phone"],
    ["its ICE", "9000 0000 1000 078", atlas.id, "company_number"],
    ["its IF", "40123456", atlas.id, "company_number"],
    ["a card's number", "zz 123456", salma.id, "declared"],
    ["a passport's number", "AB1234567", salma.id, "declared"],
    ["its RIB", "007 810 0001123456789012 02", salma.id, "declared"],
    ["its IBAN", `MA64${rib}`, salma.id, "declared"],
    ["a link's code", salma.link.code, salma.id, "link"],
    ["a promo code, folded", "sàlma 10", salma.id, "promo_code"],
    ["an order's reference", "1001", atlas.id, "order"],
  ])("%s", async (_what, text, accountId, foundBy) => {
    expect(await find(text)).toContainEqual([accountId, foundBy])
  })
})

test("a promo code leads to both its influencer and its merchant", async () => {
  expect(new Set((await find(salma.promoCode)).map(([id]) => id))).toEqual(new Set([salma.id, atlas.id]))
})

test("what is exact comes before what only sounds alike, and each account comes once", async () => {
  const found = await find(users.salma.email)

  expect(found[0]).toEqual([salma.id, "email"])
  expect(new Set(found.map(([id]) => id)).size).toBe(found.length)
})

test("says how an account stands", async () => {
  await owner
    .insertInto("suspensions")
    .values({ accountId: rif.id, reason: "fraud", scope: "payouts", imposedBy: users.karima.id })
    .execute()
  const [found] = await inAccount(admin, platformAccountId, (trx) =>
    searchAccounts(trx, staff.finance(platformAccountId), "matjar-rif"),
  )

  expect(found).toMatchObject({ kind: "merchant", name: "متجر الريف", suspensionScope: "payouts", closedAt: null })
})

test.each(["", " ", "a", "%", "__", "'; drop table accounts; --", "\u0000\u202e", "\\", "x".repeat(5000)])(
  "finds nothing, and nothing breaks, with %j",
  async (text) => {
    expect(await find(text)).toEqual([])
  },
)
