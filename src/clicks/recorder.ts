import type pg from "pg"
import { log } from "#src/log.ts"
import { countClicks } from "#src/metrics.ts"
import type { Click } from "./click.ts"
import { type Commit, groupCommit } from "./click-commit.ts"
import { expireLinks, hearLinks, type LinkCache, linkCache } from "./link-cache.ts"
import { followLinkChanges } from "./link-changes.ts"
import { recordClicks, resolveLink } from "./queries.ts"
import { type Target, targetOf } from "./target.ts"

export type Recorder = { links: LinkCache<Target>; commit: Commit<Click>; stop: () => Promise<void> }

let current: Recorder | undefined

/** Starts to take clicks for this process, over a pool of the role `clicks`; `stop` stores what waits. */
export function startRecorder(pool: pg.Pool, publicUrl: string): Recorder {
  const links = linkCache((code) => resolve(pool, code, publicUrl))
  const commit = groupCommit((clicks: Click[]) => store(pool, clicks))
  const changes = followLinkChanges(pool, {
    changed: () => expireLinks(links),
    hears: (does) => hearLinks(links, does),
  })
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

async function resolve(pool: pg.Pool, code: string, publicUrl: string): Promise<Target | null> {
  const link = await askTwice(() => resolveLink(pool, code), "link could not be resolved")
  return link && targetOf(link, publicUrl)
}

async function store(pool: pg.Pool, clicks: Click[]) {
  await askTwice(() => recordClicks(pool, clicks), "clicks could not be stored")
  countClicks(clicks.map((click) => click.class))
}

/** When the connection broke, perhaps after the commit, another is tried: a click sent twice is stored once. */
function askTwice<Answer>(ask: () => Promise<Answer>, complaint: string): Promise<Answer> {
  return ask()
    .catch((failure: unknown) => (isConnectionLost(failure) ? ask() : Promise.reject(failure)))
    .catch((failure: unknown) => {
      log.error({ err: failure }, complaint)
      throw failure
    })
}

function isConnectionLost(failure: unknown): boolean {
  const { code, message } = failure as { code?: string; message?: string }
  return /^(08|57P0)|^ECONNRESET$|^EPIPE$/.test(code ?? "") || /Connection terminated/.test(message ?? "")
}
