import { expect, test } from "vitest"
import { rulesFor } from "#src/withholding/rules-for.ts"
import { type KnownRule, rulesOn } from "#src/withholding/rules-on.ts"
import { atlas } from "#tests/cast.ts"
import { test as staged } from "#tests/database.ts"

const company = (millions: bigint | null) => ({
  status: "company" as const,
  payer: { class: "company" as const, turnoverCents: millions && millions * 100_000_000n },
})
const rates = (rules: KnownRule[]) => rules.map(({ tax, rateBp, confirmed }) => [tax, rateBp, confirmed])

staged("tells the rule of a large payer instead of the one for all", async ({ as }) => {
  await as(atlas.owner, async (trx) => {
    const rules = await rulesOn(trx, "2026-11-22")

    expect(rates(rulesFor(rules, company(null)))).toEqual([
      ["income", 0, true],
      ["vat", 0, true],
    ])
    expect(rates(rulesFor(rules, company(600n)))).toEqual([
      ["income", 500, true],
      ["vat", 0, true],
    ])
  })
})

staged("tells what is not decided beside what is applied", async ({ as }) => {
  await as(atlas.owner, async (trx) => {
    const rules = await rulesOn(trx, "2026-11-22")
    const told = rulesFor(rules, { status: "registered_individual", payer: { class: "company", turnoverCents: null } })

    expect(rates(told)).toEqual([
      ["income", 1000, true],
      ["vat", 0, true],
      ["vat", 7500, false],
      ["vat", 10_000, false],
    ])
  })
})

test("says nothing of nobody's rules", () => {
  expect(rulesFor([], company(null))).toEqual([])
})
