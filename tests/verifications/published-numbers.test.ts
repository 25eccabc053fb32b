import { existsSync, readFileSync } from "node:fs"
import { describe, expect, test } from "vitest"
import { isIce } from "#src/accounts/ice.ts"
import { isRib } from "#src/verifications/fields/rib.ts"

// Real numbers, published by their holders: facts beside the project and never in it.
const facts = "../shared/facts/morocco.md"

describe.runIf(existsSync(facts))("against the numbers that are published", () => {
  const text = existsSync(facts) ? readFileSync(facts, "utf8") : ""
  const bare = (numbers: RegExpExecArray[]) => numbers.map(([, number = ""]) => number.replaceAll(" ", ""))
  const refused = (digits: number) =>
    [...text.matchAll(/^\*\*Must fail:\*\*(.*)$/gm)].flatMap(([, line = ""]) =>
      bare([...(line.split("Beware")[0]?.matchAll(new RegExp(`\\b(\\d{${digits}})\\b`, "g")) ?? [])]),
    )

  test("every ICE has its key, and those that are known to be wrong have not", () => {
    const published = bare([...text.matchAll(/^\| (\d{15}) \|/gm)])

    expect(published.length).toBeGreaterThan(4)
    expect(published.filter((ice) => !isIce(ice))).toEqual([])
    expect(refused(15).length).toBeGreaterThan(2)
    expect(refused(15).filter(isIce)).toEqual([])
  })

  test("every RIB has its key, and those that are known to be wrong have not", () => {
    const published = bare([...text.matchAll(/^\| (\d{3} \d{3} \d{16} \d{2}) \|/gm)])

    expect(published.length).toBeGreaterThan(4)
    expect(published.filter((rib) => !isRib(rib))).toEqual([])
    expect(refused(24).length).toBeGreaterThan(1)
    expect(refused(24).filter(isRib)).toEqual([])
  })
})
