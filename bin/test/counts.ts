import fs from "node:fs"

type Counts = { passed: number; failed: number }
type VitestReport = {
  numPassedTests: number
  numFailedTests: number
  testResults: { status: string; assertionResults: unknown[] }[]
}
type PlaywrightReport = { stats: { expected: number; unexpected: number; flaky: number }; errors: unknown[] }

export function vitestCounts(file: string): Counts {
  const report = JSON.parse(fs.readFileSync(file, "utf8")) as VitestReport
  // A file that could not be read has no test that failed.
  const unread = report.testResults.filter(
    ({ status, assertionResults }) => status === "failed" && assertionResults.length === 0,
  )
  return { passed: report.numPassedTests, failed: report.numFailedTests + unread.length }
}

export function playwrightCounts(file: string): Counts {
  const { stats, errors } = JSON.parse(fs.readFileSync(file, "utf8")) as PlaywrightReport
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected || errors.length }
}
