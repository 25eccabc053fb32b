import { expect, test } from "vitest"
import { csvLine } from "#src/exports/csv.ts"

test("keeps numbers numbers, for a spreadsheet with decimal commas", () => {
  const cells = [{ cents: 123_456_789n }, { cents: -1250n }, { cents: 5n }, { count: 12_000n }, { cents: null }]

  expect(csvLine(cells)).toBe("1234567,89;-12,50;0,05;12000;\r\n")
})

test("writes moments as Casablanca's clocks said them", () => {
  expect(
    csvLine([{ at: new Date("2026-07-01T09:05:00Z") }, { at: new Date("2026-11-22T09:05:00Z") }, { at: null }]),
  ).toBe("2026-07-01 10:05:00;2026-11-22 09:05:00;\r\n")
})

test("quotes what would break the line", () => {
  expect(csvLine([{ text: 'Souk ; "Atlas"' }, { text: "deux\nlignes" }, { text: null }])).toBe(
    '"Souk ; ""Atlas""";"deux\nlignes";\r\n',
  )
})

test.each(["=1+1", "+33", "-2", "@SUM(A1)", "\t=1", " =1", "\u202b=1", "＝1", '=HYPERLINK("http://x";"y")'])(
  "never lets %j be taken for a formula",
  (text) => {
    const [first] = csvLine([{ text }]).replace(/^"/, "")

    expect(first).toBe("'")
  },
)

test("leaves Arabic and dashes inside words alone", () => {
  expect(csvLine([{ text: "زيت أركان" }, { text: "ARGAN-50" }])).toBe("زيت أركان;ARGAN-50\r\n")
})
