import fs from "node:fs"
import { expect, test } from "vitest"
import { sourceFiles } from "#bin/check/source-files.ts"

test("SQL knows no zone but UTC: the zone files inside Postgres may be older than ours", () => {
  const files = sourceFiles(["db", "src", "jobs", "bin"], [".ts", ".tsx"])
  const guilty = files.filter((file) =>
    /at time zone\s+(?!'UTC')|set timezone = (?!'UTC')/i.test(fs.readFileSync(file, "utf8")),
  )

  expect(files.length).toBeGreaterThan(100)
  expect(guilty).toEqual([])
})

test("the runtime knows that Morocco is at UTC since September 2026", () => {
  const clock = new Intl.DateTimeFormat("en", {
    timeZone: "Africa/Casablanca",
    timeZoneName: "longOffset",
    hour: "2-digit",
  })
  const offset = clock.formatToParts(new Date("2026-12-01T12:00:00Z")).find(({ type }) => type === "timeZoneName")

  expect(offset?.value).toBe("GMT+00:00")
})
