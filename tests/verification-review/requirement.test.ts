import { describe, expect, test } from "vitest"
import { inAccount, type Trx } from "#db/database.ts"
import { platformAccountId, type StaffActor } from "#src/accounts/actor.ts"
import { Forbidden, NotFound } from "#src/errors.ts"
import { editRequirement, type RequirementDraft } from "#src/verifications/review/edit-requirement.ts"
import { now, salma, staff, users } from "#tests/cast.ts"
import { admin, owner } from "./a-file.ts"

function edit(draft: RequirementDraft, actor: StaffActor = staff.administrator(platformAccountId)) {
  return inAccount(admin, platformAccountId, (trx: Trx) => editRequirement(trx, actor, draft, now))
}

async function current(code: string, legalForm: "individual" | "company"): Promise<RequirementDraft> {
  const row = await owner
    .selectFrom("verificationRequirements")
    .where("code", "=", code)
    .where("accountKind", "=", "merchant")
    .where("legalForm", "=", legalForm)
    .where("validUntil", "is", null)
    .select(["id", "position", "titleFr", "titleAr", "needFr", "needAr", "whyFr", "whyAr", "fields", "papers"])
    .select(["maxAgeDays", "expires", "source"])
    .executeTakeFirstOrThrow()
  const { id, papers, ...asks } = row
  return { ...asks, requirementId: id, papers: papers as string[][], validFrom: "2026-12-01" }
}

describe("an edit of a requirement", () => {
  test("is a new row from a day on; the old one ends the day before", async () => {
    const draft = { ...(await current("address", "individual")), maxAgeDays: 60, titleFr: "Votre adresse" }
    const edited = await edit(draft)

    const id = edited.ok ? edited.value.id : ""
    const rows = await owner
      .selectFrom("verificationRequirements")
      .where("id", "in", [id, draft.requirementId])
      .orderBy("validFrom")
      .select(["id", "code", "validUntil", "maxAgeDays", "titleFr", "papers", "createdBy"])
      .execute()
    expect(rows).toMatchObject([
      { id: draft.requirementId, validUntil: "2026-11-30", maxAgeDays: 92 },
      {
        id,
        validUntil: null,
        maxAgeDays: 60,
        titleFr: "Votre adresse",
        papers: draft.papers,
        createdBy: users.driss.id,
      },
    ])
    const entries = await owner
      .selectFrom("auditEntries")
      .where("subjectId", "=", id)
      .select(["accountId", "act"])
      .execute()
    expect(entries).toEqual([{ accountId: platformAccountId, act: "edit_requirement" }])
    expect(await edit({ ...draft, validFrom: "2026-12-05" })).toEqual({ ok: false, reason: "ended" })
  })

  test.each([
    ["a day that is past", { validFrom: "2026-11-21" }, "too_early"],
    ["the day on which it began", { validFrom: "2000-01-01" }, "too_early"],
    ["no day", { validFrom: "2026-02-30" }, "not_a_day"],
    ["no Arabic", { needAr: " " }, "text_missing"],
    ["no source", { source: "" }, "source_missing"],
    ["a field that nothing checks", { fields: ["shoe_size"] }, "unknown_field"],
    ["a way without papers", { papers: [[]] }, "paper_missing"],
    ["a paper by no name", { papers: [["../etc"]] }, "paper_missing"],
    ["nothing at all", { papers: [], fields: [] }, "paper_missing"],
    ["half a day of age", { maxAgeDays: 1.5 }, "not_a_number"],
  ])("is refused with %s", async (_what, changes, reason) => {
    const draft = await current("bank", "company")

    expect(await edit({ ...draft, ...changes })).toEqual({ ok: false, reason })
    expect((await current("bank", "company")).requirementId).toBe(draft.requirementId)
  })

  test("made twice at once is made once", async () => {
    const draft = await current("bank", "individual")
    const edits = await Promise.all([edit(draft), edit(draft)])

    expect(edits.filter(({ ok }) => ok)).toHaveLength(1)
    expect(edits.find(({ ok }) => !ok)).toEqual({ ok: false, reason: "ended" })
  })

  test("is the administrator's, of a requirement that is there", async () => {
    const draft = await current("bank", "company")
    for (const role of ["compliance", "finance", "support"] as const)
      await expect(edit(draft, staff[role](platformAccountId))).rejects.toThrow(Forbidden)

    await expect(edit({ ...draft, requirementId: salma.id })).rejects.toThrow(NotFound)
  })
})
