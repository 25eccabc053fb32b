import { expect, test } from "vitest"
import { inAccount } from "#db/database.ts"
import { platformAccountId } from "#src/accounts/actor.ts"
import { Forbidden } from "#src/errors.ts"
import { changeMoneySetting } from "#src/money-settings/change-money-setting.ts"
import { moneySetting } from "#src/money-settings/money-setting.ts"
import { readSettingValue, tellSettingValue } from "#src/money-settings/setting-value.ts"
import { now, staff } from "../cast.ts"
import { cloneDatabase } from "../database.ts"

const database = await cloneDatabase()
const [admin, app] = [database.open("admin"), database.open("app")]
const administrator = staff.administrator(platformAccountId)
const change = {
  name: "minimum_payout_cents",
  value: "150,00 DH",
  source: "Choix de la plateforme, réunion du 20 novembre",
  validFrom: "2027-01-01",
}
const changing = (changed: Partial<typeof change>, actor = administrator) =>
  inAccount(admin, platformAccountId, (trx) => changeMoneySetting(trx, actor, { ...change, ...changed }, now))

test("an administrator writes a value from a day on, the old one holds until then, and the log keeps it", async () => {
  expect(await changing({})).toMatchObject({ ok: true })
  expect(await changing({ value: "1" })).toEqual({ ok: false, reason: "day_taken" })

  expect(await moneySetting(app, "minimum_payout_cents", "2026-12-31")).toBe(100_00n)
  expect(await moneySetting(app, "minimum_payout_cents", "2027-01-01")).toBe(150_00n)
  const acts = await admin.selectFrom("auditEntries").where("act", "=", "change_money_setting").selectAll().execute()
  expect(acts).toMatchObject([
    { accountId: platformAccountId, details: { name: change.name, value: "15000", validFrom: "2027-01-01" } },
  ])
})

test("of two who change it for the same day at once, one does", async () => {
  const both = await Promise.all([changing({ validFrom: "2027-02-01" }), changing({ validFrom: "2027-02-01" })])
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
})

test.each([
  ["unknown_setting", { name: "everything" }],
  ["value_unreadable", { value: "-5" }],
  ["value_unreadable", { value: "beaucoup" }],
  ["value_unreadable", { name: "platform_fee_bp", value: "101 %" }],
  ["value_unreadable", { name: "receivable_limit_days", value: "1,5" }],
  ["reason_missing", { source: " " }],
  ["day_past", { validFrom: "2026-11-22" }],
  ["day_past", { validFrom: "2027-02-30" }],
] as const)("is refused for %s", async (reason, changed) => {
  expect(await changing(changed)).toEqual({ ok: false, reason })
})

test("reads what it tells, in the unit of each setting", () => {
  for (const [name, value] of [
    ["receivable_limit_cents", 2_000_000n],
    ["receivable_limit_days", 45n],
    ["platform_fee_bp", 250n],
  ] as const)
    for (const locale of ["fr", "ar"] as const)
      expect(readSettingValue(name, tellSettingValue(name, value, locale))).toBe(value)
})

test("is nobody else's to write, and nobody's to rewrite", async () => {
  for (const other of [staff.compliance, staff.finance, staff.support])
    await expect(changing({}, other(platformAccountId))).rejects.toThrow(Forbidden)
  await expect(admin.updateTable("moneySettings").set({ value: 1n }).execute()).rejects.toThrow("permission denied")
  await expect(admin.deleteFrom("moneySettings").execute()).rejects.toThrow("permission denied")
  const stolen = { name: "minimum_payout_cents", value: 0n, source: "x", validFrom: "2028-01-01" }
  await expect(app.insertInto("moneySettings").values(stolen).execute()).rejects.toThrow("permission denied")
})
