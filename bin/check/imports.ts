import fs from "node:fs"
import { run } from "./command.ts"

type Cruise = {
  summary: { totalCruised: number; violations: { from: string; to: string; rule: { name: string } }[] }
}

const folders = ["src", "db", "jobs", "admin", "bin", "tests", "sandbox"]

/** The rules of .dependency-cruiser.cjs. */
export async function crossImports(): Promise<string[]> {
  const present = folders.filter((folder) => fs.existsSync(folder))
  const { output } = await run("depcruise", [
    ...present,
    "--config",
    ".dependency-cruiser.cjs",
    "--output-type",
    "json",
  ])
  const cruise = readCruise(output)
  if (!cruise) return [output]
  // Without a parser for TypeScript it reads nothing and finds nothing wrong.
  if (cruise.summary.totalCruised < 100) return [`dependency-cruiser read ${cruise.summary.totalCruised} modules only`]
  return cruise.summary.violations.map(({ from, to, rule }) => `${rule.name}: ${from} → ${to}`)
}

function readCruise(output: string): Cruise | null {
  const end = output.lastIndexOf("\n}")
  return output.startsWith("{") && end !== -1 ? (JSON.parse(output.slice(0, end + 2)) as Cruise) : null
}
