import { expect, test } from "vitest"
import { inAccount } from "#db/database.ts"
import { platformAccountId, type StaffActor } from "#src/accounts/actor.ts"
import { Forbidden, NotFound } from "#src/errors.ts"
import { addRule } from "#src/withholding/add-rule.ts"
import { changeRate } from "#src/withholding/change-rate.ts"
import { confirmRule } from "#src/withholding/confirm-rule.ts"
import { rulesOn } from "#src/withholding/rules-on.ts"
import { unconfirmRule } from "#src/withholding/unconfirm-rule.ts"
import { now, staff } from "../cast.ts"
import { cloneDatabase } from "../database.ts"

const database = await cloneDatabase()
const [admin, app] = [database.open("admin"), database.open("app")]
const administrator = staff.administrator(platformAccountId)
const decidedBy = "Cabinet Bennis, expert-comptable, note du 20/11/2026"
const texts = { legalReferenceFr: "CGI art. 73, LF 2027", legalReferenceAr: "المادة 73، قانون مالية 2027" }

const found = (day: string, payeeStatus: string, payerClass = "company") =>
  rulesOn(app, day).then((rules) =>
    rules.filter((rule) => rule.tax === "income" && rule.payeeStatus === payeeStatus && rule.payerClass === payerClass),
  )
async function idOf(day: string, payeeStatus: string, payerClass = "company"): Promise<string> {
  return (await found(day, payeeStatus, payerClass))[0]?.id ?? ""
}
type Act<Asked> = (
  trx: Parameters<typeof confirmRule>[0],
  actor: StaffActor,
  asked: Asked,
  now: Date,
) => Promise<unknown>
function doing<Asked>(act: Act<Asked>, asked: Asked, actor = administrator) {
  return inAccount(admin, platformAccountId, (trx) => act(trx, actor, asked, now))
}

test("a rule is confirmed from a day on by whoever had to decide, and doubted again from another", async () => {
  const ruleId = await idOf("2026-11-22", "non_resident")
  expect(await doing(confirmRule, { ruleId, decidedBy, validFrom: "2026-12-01" })).toMatchObject({ ok: true })
  const confirmed = await found("2026-12-01", "non_resident")

  expect(await found("2026-11-30", "non_resident")).toMatchObject([{ id: ruleId, confirmed: false, rateBp: 1000 }])
  expect(confirmed).toMatchObject([{ confirmed: true, decidedBy, rateBp: 1000 }])
  const doubted = { ruleId: confirmed[0]?.id ?? "", decidedBy: "DGI, rescrit demandé", validFrom: "2027-01-01" }
  expect(await doing(unconfirmRule, doubted)).toMatchObject({ ok: true })
  expect(await found("2027-01-01", "non_resident")).toMatchObject([{ confirmed: false, decidedBy: doubted.decidedBy }])
  const acts = await admin
    .selectFrom("auditEntries")
    .where("act", "like", "%confirm_withholding_rule")
    .selectAll()
    .execute()
  expect(acts.map(({ act }) => act).sort()).toEqual(["confirm_withholding_rule", "unconfirm_withholding_rule"])
})

test("a rate changes from a day on, with its text, and days before keep the old one", async () => {
  const ruleId = await idOf("2026-11-22", "auto_entrepreneur")
  const change = { ruleId, rate: "20 %", threshold: "100 000,00", ...texts, validFrom: "2027-01-01" }
  expect(await doing(changeRate, change)).toMatchObject({ ok: true })
  expect(await doing(changeRate, { ...change, validFrom: "2027-01-02" })).toEqual({ ok: false, reason: "ended" })

  expect(await found("2026-12-31", "auto_entrepreneur")).toMatchObject([{ rateBp: 3000, thresholdCents: 80_000_00n }])
  expect(await found("2027-01-01", "auto_entrepreneur")).toMatchObject([
    { rateBp: 2000, thresholdCents: 100_000_00n, isFinal: true, confirmed: true, ...texts },
  ])
})

test("of two who change a rule at once, one does", async () => {
  const ruleId = await idOf("2026-11-22", "cpu")
  const change = { ruleId, rate: "25", threshold: "", ...texts, validFrom: "2026-12-10" }
  const both = await Promise.all([doing(changeRate, change), doing(changeRate, change)])

  expect(both).toEqual(expect.arrayContaining([{ ok: false, reason: "ended" }]))
  expect(await found("2026-12-10", "cpu")).toHaveLength(1)
})

const typed = {
  ...{ tax: "income", payeeStatus: "company", payerClass: "individual", payerMinTurnover: "", threshold: "" },
  ...{ rate: "0", attestationMaxDays: "", isFinal: false, ...texts, confirmed: false, decidedBy: "expert-comptable" },
  validFrom: "2026-12-01",
}

test("a rule is added where none speaks, and not beside one that stands", async () => {
  expect(await doing(addRule, typed)).toMatchObject({ ok: true })
  expect(await doing(addRule, typed)).toEqual({ ok: false, reason: "rule_exists" })
  expect(await doing(addRule, { ...typed, validFrom: "2027-12-01" })).toEqual({ ok: false, reason: "rule_exists" })
  expect(await doing(addRule, { ...typed, payerMinTurnover: "1 000 000" })).toMatchObject({ ok: true })
  expect(await found("2026-12-01", "company", "individual")).toHaveLength(2)
  expect(await found("2026-11-30", "company", "individual")).toEqual([])
})

test.each([
  ["scope_unclear", { payeeStatus: "martian" }],
  ["rate_unreadable", { rate: "120" }],
  ["rate_unreadable", { rate: "" }],
  ["threshold_unreadable", { threshold: "beaucoup" }],
  ["days_out_of_range", { attestationMaxDays: "0" }],
  ["source_missing", { legalReferenceAr: " " }],
  ["decider_missing", { decidedBy: " " }],
  ["day_past", { validFrom: "2026-11-22" }],
] as const)("a new rule is refused for %s", async (reason, changed) => {
  expect(await doing(addRule, { ...typed, payeeStatus: "cpu", ...changed })).toEqual({ ok: false, reason })
})

test("what may not be changed is refused by name", async () => {
  const ruleId = await idOf("2026-11-22", "registered_individual")
  const undecided = await idOf("2026-11-22", "unregistered_individual")
  const decision = { ruleId, decidedBy, validFrom: "2026-12-01" }
  const rate = { ruleId, rate: "5", threshold: "", ...texts, validFrom: "2026-12-01" }
  const reasons = await Promise.all([
    doing(confirmRule, decision),
    doing(unconfirmRule, { ...decision, ruleId: undecided }),
    doing(unconfirmRule, { ...decision, decidedBy: " " }),
    doing(unconfirmRule, { ...decision, validFrom: "2026-11-22" }),
    doing(changeRate, { ...rate, rate: "beaucoup" }),
    doing(changeRate, { ...rate, threshold: "x" }),
    doing(changeRate, { ...rate, legalReferenceFr: "" }),
  ])

  expect(reasons.map((result) => (result as { reason: string }).reason)).toEqual([
    ...["already_confirmed", "not_confirmed", "decider_missing", "day_past"],
    ...["rate_unreadable", "threshold_unreadable", "source_missing"],
  ])
  const coming = (await found("2027-06-01", "company")).find(
    ({ payerMinTurnoverCents }) => payerMinTurnoverCents !== null,
  )
  const early = { ruleId: coming?.id ?? "", decidedBy, validFrom: "2026-12-01" }
  expect(await doing(unconfirmRule, early)).toEqual({ ok: false, reason: "too_early" })
  await expect(doing(confirmRule, { ...decision, ruleId: platformAccountId })).rejects.toThrow(NotFound)
})

test("rules are nobody else's to write, and what one says is nobody's to edit", async () => {
  const ruleId = await idOf("2026-11-22", "registered_individual")
  for (const other of [staff.compliance, staff.finance, staff.support].map((role) => role(platformAccountId))) {
    const decision = { ruleId, decidedBy, validFrom: "2026-12-01" }
    await expect(doing(unconfirmRule, decision, other)).rejects.toThrow(Forbidden)
    await expect(doing(confirmRule, decision, other)).rejects.toThrow(Forbidden)
    await expect(doing(addRule, typed, other)).rejects.toThrow(Forbidden)
    const rate = { ruleId, rate: "5", threshold: "", ...texts, validFrom: "2026-12-01" }
    await expect(doing(changeRate, rate, other)).rejects.toThrow(Forbidden)
  }
  await expect(admin.updateTable("withholdingRules").set({ rateBp: 1 }).execute()).rejects.toThrow("permission denied")
  await expect(admin.deleteFrom("withholdingRules").execute()).rejects.toThrow("permission denied")
})
