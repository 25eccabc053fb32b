import type pg from "pg"
import { log } from "#src/log.ts"
import { countClicks } from "#src/metrics.ts"
import type { Click } from "./click.ts"
import { type Commit, groupCommit } from "./click-commit.ts"
import { expireLinks, type LinkCache, linkCache } from "./link-cache.ts"
import { followLinkChanges } from "./link-changes.ts"
import { recordClicks, resolveLink } from "./queries.ts"
import { type Target, targetOf } from "./target.ts"

export type Recorder = { links: LinkCache<Target>; commit: Commit<Click>; stop: () => Promise<void> }

let current: Recorder | undefined

/** Starts to take clicks for this process, over a pool of the role `clicks`; `stop` stores what waits. */
export function startRecorder(pool: pg.Pool, publicUrl: string): Recorder {
  const links = linkCache(async (code) => {
    const link = await resolveLink(pool, code)
    return link && targetOf(link, publicUrl)
  })
  const commit = groupCommit((clicks: Click[]) => store(pool, clicks))
  const changes = followLinkChanges(pool, () => expireLinks(links))
  async function stop() {
    await commit.drain()
    changes.stop()
    current = undefined
  }
  current = { links, commit, stop }
  return current
}

export function theRecorder(): Recorder {
  if (!current) throw new Error("clicks are taken only after startRecorder")
  return current
}

async function store(pool: pg.Pool, clicks: Click[]) {
  await recordClicks(pool, clicks)
    // The connection broke, perhaps after the commit: a click sent twice is stored once.
    .catch((failure: unknown) => (isConnectionLost(failure) ? recordClicks(pool, clicks) : Promise.reject(failure)))
    .catch((failure: unknown) => {
      log.error({ err: failure, clicks: clicks.length }, "clicks could not be stored")
      throw failure
    })
  countClicks(clicks.map((click) => click.class))
}

function isConnectionLost(failure: unknown): boolean {
  const { code, message } = failure as { code?: string; message?: string }
  return /^(08|57P0)|^ECONNRESET$|^EPIPE$/.test(code ?? "") || /Connection terminated/.test(message ?? "")
}
