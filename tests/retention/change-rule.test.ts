import { expect, test } from "vitest"
import { inAccount } from "#db/database.ts"
import { platformAccountId } from "#src/accounts/actor.ts"
import { day, later } from "#src/clock.ts"
import { Forbidden } from "#src/errors.ts"
import { changeRetentionRule } from "#src/retention/change-rule.ts"
import { listRules } from "#src/retention/list-rules.ts"
import { now, staff } from "../cast.ts"
import { cloneDatabase } from "../database.ts"

const database = await cloneDatabase()
const [admin, app] = [database.open("admin"), database.open("app")]
const administrator = staff.administrator(platformAccountId)
const change = {
  subject: "clicks",
  days: 400,
  source: "Avis d’un juriste",
  sourceAr: "رأي رجل قانون",
  validFrom: "2026-12-01",
}
const changing = (changed: Partial<typeof change>, actor = administrator) =>
  inAccount(admin, platformAccountId, (trx) => changeRetentionRule(trx, actor, { ...change, ...changed }, now))

test("an administrator writes a rule beside the old one, and the log keeps it", async () => {
  expect(await changing({})).toMatchObject({ ok: true })
  expect(await changing({ days: 10 })).toEqual({ ok: false, reason: "day_taken" })

  const days = async (at: Date) => (await listRules(app, at)).find(({ subject }) => subject === "clicks")?.days
  expect([await days(now), await days(later(now, 10 * day))]).toEqual([1095, 400])
  const kept = admin.selectFrom("retentionRules").where("subject", "=", "clicks").orderBy("validFrom", "desc")
  expect((await kept.select("days").execute()).map((rule) => rule.days)).toEqual([400, 1095])
  const acts = await admin
    .selectFrom("auditEntries")
    .where("act", "=", "change_retention_rule")
    .select("details")
    .execute()
  expect(acts).toEqual([{ details: { subject: "clicks", days: 400, validFrom: "2026-12-01" } }])
})

test.each([
  ["unknown_subject", { subject: "everything" }],
  ["days_out_of_range", { days: 0 }],
  ["days_out_of_range", { days: 1.5 }],
  ["source_missing", { sourceAr: " " }],
  ["day_past", { validFrom: "2026-11-22" }],
  ["day_past", { validFrom: "demain" }],
] as const)("is refused for %s", async (reason, changed) => {
  expect(await changing(changed)).toEqual({ ok: false, reason })
})

test("is nobody else's to write, and nobody's to rewrite", async () => {
  for (const other of [staff.compliance, staff.finance, staff.support])
    await expect(changing({}, other(platformAccountId))).rejects.toThrow(Forbidden)
  await expect(admin.updateTable("retentionRules").set({ days: 1 }).execute()).rejects.toThrow("permission denied")
  await expect(admin.deleteFrom("retentionRules").execute()).rejects.toThrow("permission denied")
  await expect(
    app
      .insertInto("retentionRules")
      .values({ ...change, subject: "tokens" })
      .execute(),
  ).rejects.toThrow("permission denied")
})
