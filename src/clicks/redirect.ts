import type { IncomingMessage, ServerResponse } from "node:http"
import type { Locale } from "#src/i18n/i18n.ts"
import { describeClick, type Visit } from "./describe-click.ts"
import { withClick } from "./destination.ts"
import { freshLink, lastLink, readLink } from "./link-cache.ts"
import type { Recorder } from "./recorder.ts"
import type { Target } from "./target.ts"
import { unavailablePage } from "./unavailable-page.ts"
import { visitorCookie } from "./visitor.ts"

/** What the HTTP front knows and the redirect needs. */
export type Front = {
  publicUrl: string
  secureCookies: boolean
  isProxied: boolean
  addressOf: (request: IncomingMessage) => string
  localeOf: (request: IncomingMessage) => Locale
  /** Draws the site's own page for a code that leads nowhere (404) or no longer (410). */
  answerPage: (request: IncomingMessage, response: ServerResponse, status: 404 | 410) => void
}

type Desk = Pick<Recorder, "links" | "commit"> & { front: Front }
type Following = { request: IncomingMessage; response: ServerResponse; query: string; now: number }

const codeShape = /^[\w-]{1,64}$/

/** Answers /t/{code} once the click is durable; false for any other path. */
export function createRedirect(recorder: Pick<Recorder, "links" | "commit">, front: Front) {
  const desk: Desk = { links: recorder.links, commit: recorder.commit, front }
  return (request: IncomingMessage, response: ServerResponse): boolean => {
    const url = request.url ?? ""
    if (!url.startsWith("/t/")) return false
    if (request.method !== "GET" && request.method !== "HEAD") {
      response.writeHead(405, { allow: "GET, HEAD" }).end()
      return true
    }
    const mark = url.indexOf("?")
    const code = mark === -1 ? url.slice(3) : url.slice(3, mark)
    find(desk, code, { request, response, query: mark === -1 ? "" : url.slice(mark + 1), now: Date.now() })
    return true
  }
}

function find(desk: Desk, code: string, following: Following) {
  const known = freshLink(desk.links, code, following.now)
  if (known) return follow(desk, following, known.value)
  if (!codeShape.test(code)) return desk.front.answerPage(following.request, following.response, 404)
  readLink(desk.links, code, (_failure, found) => {
    if (found) follow(desk, following, found.value)
    else apologise(desk, following, lastLink(desk.links, code))
  })
}

function follow(desk: Desk, following: Following, target: Target | null) {
  const { request, response, query, now } = following
  const { front } = desk
  if (!target) return front.answerPage(request, response, 404)
  const click = describeClick(target.linkId, visitOf(request, front), now)
  const location = withClick(target.destinations[front.localeOf(request)], query, click.id)
  desk.commit.add(click, (failure) => {
    if (failure) return apologise(desk, following, target)
    if (!target.available) return front.answerPage(request, response, 410)
    const cookie = visitorCookie(click.visitor, front.secureCookies)
    response.writeHead(302, ["location", location, "set-cookie", cookie, ...fixedHeaders])
    response.end()
  })
}

const fixedHeaders = [
  ...["cache-control", "no-store"],
  ...["referrer-policy", "strict-origin-when-cross-origin"],
  ...["content-length", "0"],
]

/** The click cannot be stored, so it is not answered as one; the shopper is still shown the way. */
function apologise({ front }: Desk, { request, response }: Following, target: Target | null) {
  const locale = front.localeOf(request)
  const address = target ? target.plain[locale] : `${front.publicUrl}/${locale}`
  response.writeHead(503, {
    "content-type": "text/html; charset=utf-8",
    "cache-control": "no-store",
    "content-security-policy": "default-src 'none'",
    "retry-after": "5",
  })
  response.end(request.method === "HEAD" ? undefined : unavailablePage(locale, address, target !== null))
}

function visitOf(request: IncomingMessage, front: Front): Visit {
  const { headers } = request
  return {
    method: request.method,
    header: (name) => headers[name] as string | undefined,
    address: front.addressOf(request),
    isProxied: front.isProxied,
  }
}
