import { once } from "node:events"
import { makeLinks } from "./click-links.ts"
import { followLinks, type RedirectBench, storedOf } from "./redirect.ts"

const kills = 10

/** Kills the site under load, again and again: every redirect that a phone has received must be a row. */
export async function benchKills({ ownerUrl, startSite }: RedirectBench): Promise<string[]> {
  const codes = await makeLinks(ownerUrl)
  const received: string[] = []
  for (let index = 0; index < kills; index++) {
    const site = await startSite()
    const load = followLinks(site.port, 4, codes)
    await new Promise((resume) => setTimeout(resume, 1000 + 150 * index))
    const gone = once(site.process, "exit")
    site.process.kill("SIGKILL")
    await gone
    received.push(...(await load).clickIds)
  }
  const stored = await storedOf(ownerUrl, received)
  return [
    `  ${kills} kills under load: ${received.length} redirects received, ${stored} stored, ${received.length - stored} lost (goal 0)`,
  ]
}
