import { run } from "./check/command.ts"
import { main, say } from "./say.ts"

type Audit = { metadata?: { vulnerabilities?: Record<string, number> }; error?: unknown; message?: string }

/** Known vulnerabilities of what we depend on; apart from `npm run check`, because only a registry can tell. */
await main(async () => {
  const { output } = await run("npm", ["audit", "--json", "--omit=dev"])
  const counts = readAudit(output)?.metadata?.vulnerabilities
  if (!counts) {
    say("not checked: the registry does not answer `npm audit`")
    return 0
  }
  const found = Object.entries(counts).filter(([severity, count]) => severity !== "total" && count > 0)
  if (found.length === 0) {
    say("no known vulnerability")
    return 0
  }
  say(
    `known vulnerabilities: ${found.map(([severity, count]) => `${count} ${severity}`).join(", ")} (see \`npm audit\`)`,
  )
  return 1
})

function readAudit(output: string): Audit | null {
  const start = output.indexOf("{")
  const end = output.lastIndexOf("}")
  return start === -1 || end === -1 ? null : (JSON.parse(output.slice(start, end + 1)) as Audit)
}
