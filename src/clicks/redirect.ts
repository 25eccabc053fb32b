import type { IncomingMessage, ServerResponse } from "node:http"
import type { Locale } from "#src/i18n/i18n.ts"
import { describeClick, type Visit } from "./describe-click.ts"
import { withClick } from "./destination.ts"
import { freshLink, lastLink, readLink } from "./link-cache.ts"
import { isLinkCode } from "./link-code.ts"
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
}

/** Set on a request that is handed over to the pages because its link leads nowhere any more; one from outside is removed. */
export const goneHeader = "x-sys-link-gone"

type Desk = Pick<Recorder, "links" | "commit"> & { front: Front }
type Following = {
  request: IncomingMessage
  response: ServerResponse
  query: string
  now: number
  /** Whether the answer is sent; if not, the pages answer. */
  done: (isAnswered: boolean) => void
}

/** Answers /t/{code} once the click is durable; false leaves the request to the pages. */
export function createRedirect(recorder: Pick<Recorder, "links" | "commit">, front: Front) {
  const desk: Desk = { links: recorder.links, commit: recorder.commit, front }
  return (request: IncomingMessage, response: ServerResponse): false | Promise<boolean> => {
    const url = request.url ?? ""
    if (!url.startsWith("/t/") || (request.method !== "GET" && request.method !== "HEAD")) return false
    delete request.headers[goneHeader]
    const mark = url.indexOf("?")
    const code = mark === -1 ? url.slice(3) : url.slice(3, mark)
    const query = mark === -1 ? "" : url.slice(mark + 1)
    return new Promise((done) => find(desk, code, { request, response, query, now: Date.now(), done }))
  }
}

function find(desk: Desk, code: string, following: Following) {
  const known = freshLink(desk.links, code, following.now)
  if (known) return follow(desk, following, known.value)
  if (!isLinkCode(code)) return following.done(false)
  readLink(desk.links, code, (_failure, found) => {
    if (found) follow(desk, following, found.value)
    else apologise(desk, following, lastLink(desk.links, code))
  })
}

function follow(desk: Desk, following: Following, target: Target | null) {
  const { request, response, query, now } = following
  const { front } = desk
  if (!target) return following.done(false)
  const click = describeClick(target.linkId, visitOf(request, front), now)
  const location = withClick(target.destinations[front.localeOf(request)], query, click.id)
  desk.commit.add(click, (failure) => {
    if (failure) return apologise(desk, following, target)
    if (!target.available) return leaveToPages(following)
    const cookie = visitorCookie(click.visitor, front.secureCookies)
    response.writeHead(302, { location, "set-cookie": cookie, ...fixedHeaders }).end()
    following.done(true)
  })
}

function leaveToPages({ request, done }: Following) {
  request.headers[goneHeader] = "1"
  done(false)
}

const fixedHeaders = {
  "cache-control": "no-store",
  "referrer-policy": "strict-origin-when-cross-origin",
  "content-length": "0",
}

/** The click cannot be stored, so it is not answered as one; the shopper is still shown the way. */
function apologise({ front }: Desk, { request, response, done }: Following, target: Target | null) {
  const locale = front.localeOf(request)
  const address = target ? target.plain[locale] : `${front.publicUrl}/${locale}`
  response.writeHead(503, {
    "content-type": "text/html; charset=utf-8",
    "cache-control": "no-store",
    "content-security-policy": "default-src 'none'",
    "retry-after": "5",
  })
  response.end(request.method === "HEAD" ? undefined : unavailablePage(locale, address, target !== null))
  done(true)
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
