import { remember } from "./bounded-cache.ts"
import type { Click } from "./click.ts"
import { classifyClick, readAgent } from "./click-class.ts"
import { clickDay } from "./click-day.ts"
import { newClickId } from "./click-id.ts"
import { placeOf } from "./visit-place.ts"
import { readVisitor } from "./visitor.ts"

/** What a click is known by: a request, raw or the page framework's. */
export type Visit = {
  method: string | undefined
  header: (name: string) => string | undefined
  address: string
  isProxied: boolean
}

const agentOf = remember(5000, readAgent)
const hostOf = remember(5000, readHost)

export function describeClick(linkId: string, visit: Visit, now: number): Click {
  const userAgent = (visit.header("user-agent") ?? "").slice(0, 1000)
  const agent = agentOf(userAgent)
  const day = clickDay(now)
  const visitor = readVisitor(visit.header("cookie"), visit.address, userAgent, day)
  const place = placeOf(visit.header, visit.isProxied)
  return {
    id: newClickId(now),
    linkId,
    day,
    visitor: visitor.cookie,
    visitKey: visitor.visitKey,
    class: classifyClick(visit.method, visit.header, agent),
    country: place.country,
    city: place.city,
    referrerHost: hostOf(visit.header("referer") ?? ""),
    inApp: agent.inApp,
    ipKey: visitor.ipKey,
  }
}

function readHost(referrer: string): string | null {
  if (!URL.canParse(referrer)) return null
  const { hostname } = new URL(referrer)
  return hostname === "" || hostname.length > 255 ? null : hostname
}
