import { setTimeout as sleep } from "node:timers/promises"
import { startSiteProcess } from "../site/process.ts"
import { makeLinks } from "./click-links.ts"
import { countStored, followLinks } from "./click-load-process.ts"

/** The production build's settings, with ports of its own, and where its log goes. */
export type KillBench = { ownerUrl: string; settings: Record<string, string>; logFile: string }

const kills = 10
const connections = 64

/** Kills the server under load, again and again: every 302 that was received must be a row. */
export async function benchKill({ ownerUrl, settings, logFile }: KillBench): Promise<string[]> {
  const codes = await makeLinks(ownerUrl)
  const answered: string[] = []
  for (let kill = 0; kill < kills; kill++) {
    const site = await startSiteProcess({ name: "web", script: "dist/server/web.js", settings, logFile })
    const load = followLinks({ port: Number(settings.PORT), connections, seconds: 10, codes })
    await sleep(1000 + Math.random() * 1000)
    site.kill()
    answered.push(...(await load).clickIds)
  }
  const stored = await countStored(ownerUrl, answered)
  const lost = answered.length - stored
  return [`  ${kills} SIGKILL under load: ${answered.length} clicks answered, ${stored} stored, ${lost} lost (goal 0)`]
}
