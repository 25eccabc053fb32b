import { randomUUID } from "node:crypto"
import type { IncomingMessage, ServerResponse } from "node:http"
import { log } from "./log.ts"
import { countRequest } from "./metrics.ts"
import { clientAddressHeader } from "./web/client-address.ts"
import { pathPattern } from "./web/path-pattern.ts"
import { type RequestFacts, withRequest } from "./web/request-log.ts"
import { sameOrigin } from "./web/same-origin.ts"
import { securityHeaders } from "./web/security-headers.ts"

type Next = () => void

/** A part of the front that may answer by itself; false leaves the request to the next one. */
export type FrontPart = (request: IncomingMessage, response: ServerResponse) => boolean | Promise<boolean>

const parts: FrontPart[] = []
// Read once: every look into the environment is a call out of the language.
const isProxied = process.env.TRUST_PROXY === "true"

/** Puts a part before the pages: the redirect, the health checks. */
export function addFrontPart(part: FrontPart) {
  parts.push(part)
}

/**
 * Runs on raw node:http before the pages: request id, log line, the parts that need no page, headers, cross-site refusals.
 */
export async function front(request: IncomingMessage, response: ServerResponse, next: Next) {
  const facts = { id: randomUUID(), accountId: null }
  request.headers[clientAddressHeader] = addressOf(request)
  response.setHeader("x-request-id", facts.id)
  logWhenClosed(request, response, facts)
  for (const part of parts) {
    const answered = part(request, response)
    if (answered === true || (answered !== false && (await answered))) return
  }
  for (const [name, value] of securityHeaders) response.setHeader(name, value)
  const address = URL.parse(request.url ?? "/", `http://${request.headers.host ?? "localhost"}`)
  if (!address) return void response.writeHead(400).end()
  // The framework's own endpoint, however its path is written.
  if (address.pathname.startsWith("/_server")) return void response.writeHead(404).end()
  if (!sameOrigin(request)) return refuse(response)
  withRequest(facts, next)
}

function logWhenClosed(request: IncomingMessage, response: ServerResponse, facts: RequestFacts) {
  const startedAt = performance.now()
  response.once("close", () => {
    const ms = Math.round((performance.now() - startedAt) * 10) / 10
    const path = pathPattern(request.url ?? "/")
    const { method = "GET" } = request
    const status = response.statusCode
    countRequest(method, path, status, ms)
    log.info({ requestId: facts.id, account: facts.accountId, method, path, status, ms })
  })
}

function refuse(response: ServerResponse) {
  response.writeHead(403, { "content-type": "text/plain; charset=utf-8" }).end("Cross-site request refused.")
}

/** The peer's address; a proxy's word for it is taken only when TRUST_PROXY says that there is one. */
function addressOf(request: IncomingMessage): string {
  const forwarded = isProxied ? request.headers["x-forwarded-for"] : undefined
  const last = String(forwarded ?? "")
    .split(",")
    .at(-1)
    ?.trim()
  return last || (request.socket.remoteAddress ?? "unknown")
}
