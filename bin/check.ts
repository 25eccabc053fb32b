import { byCommand } from "./check/command.ts"
import { physicalDirections } from "./check/directions.ts"
import { crossImports } from "./check/imports.ts"
import { localeProblems } from "./check/locales.ts"
import { duration, main, say } from "./say.ts"

type Check = { name: string; find: () => Promise<string[]> }

/** What a tool can see without running the product; `npm test` begins with it. */
const checks: Check[] = [
  { name: "format, lint and size", find: byCommand("biome", ["check", "--colors=off", "."]) },
  { name: "types", find: byCommand("tsc", ["--noEmit"]) },
  { name: "import rules", find: crossImports },
  { name: "dead code and unused dependencies", find: byCommand("knip", ["--no-progress"]) },
  { name: "locale parity", find: localeProblems },
  { name: "no physical direction in views", find: physicalDirections },
  { name: "schema drift", find: byCommand("node", ["bin/generate-schema.ts", "--verify"]) },
]

await main(async () => {
  const failed: { name: string; problems: string[] }[] = []
  for (const { name, find } of checks) {
    const startedAt = performance.now()
    const problems = await find()
    if (problems.length > 0) failed.push({ name, problems })
    say(`${problems.length === 0 ? "✓" : "✗"} ${name} (${duration(performance.now() - startedAt)})`)
  }
  for (const { name, problems } of failed) say(`\n✗ ${name}\n\n${problems.join("\n")}`)
  return failed.length === 0 ? 0 : 1
})
