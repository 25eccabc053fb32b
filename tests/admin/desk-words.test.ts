import { expect, test } from "vitest"
import site from "#locales/fr.json" with { type: "json" }
import { choices, checks as fields } from "#src/verifications/fields/field-names.ts"
import { decisionReasons, rejectionReasons } from "#src/verifications/review/decision-reasons.ts"
import { queueFilters } from "#src/verifications/review/queue.ts"
import { verificationStates } from "#src/verifications/verification-state.ts"
import { owner } from "#tests/verification-review/a-file.ts"
import ar from "../../admin/locales/ar.json" with { type: "json" }
import en from "../../admin/locales/en.json" with { type: "json" }
import fr from "../../admin/locales/fr.json" with { type: "json" }

const desks = [fr.desk, en.desk, ar.desk]
const named = (node: object) => Object.keys(node)

test("the desk has a word for whatever a file may hold, in three languages", async () => {
  for (const desk of desks) {
    expect(named(desk.reasons)).toEqual([...decisionReasons])
    expect(named(desk.rejections)).toEqual([...rejectionReasons])
    expect(named(desk.states)).toEqual([...verificationStates])
    expect(named(desk.queue.filter)).toEqual([...queueFilters])
    expect(named(desk.fields).toSorted()).toEqual(named(fields).toSorted())
    expect(named(desk.choices)).toEqual(named(choices))
    for (const [field, ways] of Object.entries(choices))
      expect(named(desk.choices[field as keyof typeof choices])).toEqual([...ways])
  }
})

test("the desk names every paper that a requirement takes", async () => {
  const rows = await owner.selectFrom("verificationRequirements").select("papers").execute()
  const kinds = new Set((rows.map(({ papers }) => papers) as string[][][]).flat(2).map((kind) => kind.replace("?", "")))

  for (const desk of desks) expect(named(desk.papers)).toEqual(expect.arrayContaining([...kinds]))
})

test("the desk says in staff's words what every check finds", () => {
  const found = named(site.verifications.checks).filter((name) => !name.endsWith("_good"))

  for (const desk of desks) expect(named(desk.checks)).toEqual(expect.arrayContaining(found))
})

test("the three languages of the desk say the same things with the same values", () => {
  const messages = (node: object, prefix = ""): string[] =>
    Object.entries(node).flatMap(([name, value]) =>
      typeof value === "string"
        ? [`${prefix}${name} ${[...value.matchAll(/\{\{\w+\}\}/g)].map(String).toSorted()}`]
        : messages(value, `${prefix}${name}.`),
    )

  expect(messages(en.desk)).toEqual(messages(fr.desk))
  expect(messages(ar.desk)).toEqual(messages(fr.desk))
})
