import fs from "node:fs"
import { requireSpace } from "./fitness.ts"
import { duration, main, say } from "./say.ts"
import { playwrightCounts, vitestCounts } from "./test/counts.ts"
import { hasPdftotext } from "./test/has-pdftotext.ts"
import { present } from "./test/present.ts"

type Counts = { passed: number; failed: number }
type Stage = { name: string; command: string[]; counts?: (file: string) => Counts; report?: string; needs?: string }

const stages: Stage[] = [
  { name: "check", command: ["node", "bin/check.ts"] },
  {
    name: "tests",
    command: [
      "vitest",
      "run",
      "-c",
      "app.config.ts",
      "--reporter=default",
      "--reporter=json",
      "--outputFile.json=artifacts/vitest.json",
    ],
    counts: vitestCounts,
    report: "artifacts/vitest.json",
  },
  { name: "build", command: ["npm", "run", "--silent", "build", "--", "--logLevel", "warn"] },
  {
    name: "browser journeys",
    command: ["playwright", "test", "-c", "tests/system/playwright.config.ts"],
    counts: playwrightCounts,
    report: "artifacts/playwright.json",
    needs: "build",
  },
]

/** The same list everywhere: what a tool can see, the tests, the production build, and the journeys through it in a browser. */
await main(async () => {
  requireSpace(".")
  fs.mkdirSync("artifacts", { recursive: true })
  const startedAt = performance.now()
  const total = { passed: 0, failed: 0 }
  const broken = new Set<string>()
  for (const [index, stage] of stages.entries()) {
    say(`\n━━ ${index + 1}/${stages.length} ${stage.name} ━━`)
    if (stage.needs && broken.has(stage.needs)) {
      say(`not run: ${stage.needs} failed`)
      total.failed++
      continue
    }
    const { ok, counts } = await runStage(stage)
    total.passed += counts.passed
    total.failed += counts.failed
    if (!ok) broken.add(stage.name)
  }
  say(`\n${contractChecks()}`)
  if (broken.size > 0) say(`failed: ${[...broken].join(", ")}`)
  say(`everything took ${duration(performance.now() - startedAt)}`)
  say(`${total.passed} passed, ${total.failed} failed`)
  return total.failed === 0 && broken.size === 0 ? 0 : 1
})

/** A stage without tests of its own counts as one failure when it fails. */
async function runStage({ command, counts, report }: Stage): Promise<{ ok: boolean; counts: Counts }> {
  if (report) fs.rmSync(report, { force: true })
  const startedAt = performance.now()
  const ok = await present(command)
  say(`${ok ? "✓" : "✗"} ${duration(performance.now() - startedAt)}`)
  const found = counts && report && fs.existsSync(report) ? counts(report) : { passed: 0, failed: 0 }
  return { ok, counts: ok || found.failed > 0 ? found : { ...found, failed: 1 } }
}

/** What was checked against something that is not ours, and what was not for want of it. */
function contractChecks(): string {
  const facts = fs.existsSync("../shared/facts")
    ? "contract checks: run, XML against its schemas, keys of ICE and RIB against published numbers, what is said with Meilisearch against its OpenAPI document, from ../shared/facts"
    : "contract checks: not run (XML schemas, keys of ICE and RIB on published numbers, Meilisearch's OpenAPI document): ../shared is not beside this checkout"
  const papers = hasPdftotext()
    ? "papers read back: run, an Arabic invoice by pdftotext"
    : "papers read back: not run (an Arabic invoice by pdftotext): poppler-utils is not installed"
  const search = process.env.MEILI_URL
    ? "search: asked of Meilisearch itself, at MEILI_URL"
    : "search: asked of an imitation of Meilisearch; of a real one by npm run test:meilisearch with MEILI_URL and MEILI_KEY"
  return `${facts}\n${papers}\n${search}`
}
