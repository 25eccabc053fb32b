import type { APIEvent } from "@solidjs/start/server"
import { inNoAccount, type Trx } from "#db/database.ts"
import type { Actor } from "#src/accounts/actor.ts"
import { enterApiKeyAccount } from "#src/accounts/enter-api-key-account.ts"
import { Forbidden, NotFound, TooMany } from "#src/errors.ts"
import { readText } from "#src/forms/body.ts"
import { log } from "#src/log.ts"
import { webDatabase } from "./database.ts"
import { statusOf } from "./handle.ts"
import { limitApiKey } from "./limits.ts"
import { type Problem, problemTitle } from "./problem.ts"
import { noteAccount, requestOf } from "./request-log.ts"
import { retriedOnce } from "./retried-once.ts"

export type ApiContext = {
  trx: Trx
  actor: Actor & { kind: "api_key" }
  request: Request
  /** The body as sent; "" for a GET. */
  body: string
  now: Date
  param: (name: string) => string
}

export type ApiAnswer = { status: number; body: unknown; headers?: Record<string, string> }

const maxBodyBytes = 1024 * 1024

/** An endpoint of the API: the bearer's key gives the account, one transaction, JSON out, problems as RFC 9457. */
export function asApiKey(scope: string, decide: (context: ApiContext) => Promise<ApiAnswer | Problem>) {
  return async (event: APIEvent) => {
    try {
      const key = bearerKey(event.request)
      if (!key) return problem(event, { status: 401, code: "unauthenticated" })
      await limitApiKey(key)
      const body = await readBody(event.request)
      return await retriedOnce(() => inAccountOf(key, scope, event, { body, decide }))
    } catch (error) {
      return failure(event, error)
    }
  }
}

type Work = { body: string; decide: (context: ApiContext) => Promise<ApiAnswer | Problem> }

async function inAccountOf(key: string, scope: string, event: APIEvent, { body, decide }: Work) {
  const decided = await inNoAccount(webDatabase(), async (trx) => {
    const entered = await enterApiKeyAccount(trx, key)
    if (!entered) return null
    if (!entered.scopes.includes(scope)) throw new Forbidden(scope)
    noteAccount(entered.actor.accountId)
    const param = (name: string) => segment(event.params[name] ?? "")
    return decide({ trx, actor: entered.actor, request: event.request, body, now: new Date(), param })
  })
  if (!decided) return problem(event, { status: 401, code: "unauthenticated" })
  if ("code" in decided) return problem(event, decided)
  event.response.status = decided.status
  event.response.headers.set("content-type", "application/json; charset=utf-8")
  for (const [name, value] of Object.entries(decided.headers ?? {})) event.response.headers.set(name, value)
  return JSON.stringify(decided.body)
}

/** A segment of the path as it was meant; one that is broken, or that Postgres could not hold, names nothing. */
function segment(written: string): string {
  try {
    const meant = decodeURIComponent(written)
    if (!meant.includes("\0")) return meant
  } catch (error) {
    if (!(error instanceof URIError)) throw error
  }
  throw new NotFound(`a segment ${written}`)
}

function bearerKey(request: Request): string | null {
  return /^Bearer (sys_sk_[\w-]{20,100})$/.exec(request.headers.get("authorization") ?? "")?.[1] ?? null
}

async function readBody(request: Request): Promise<string> {
  return request.method === "GET" || request.method === "HEAD" ? "" : readText(request, maxBodyBytes)
}

function failure(event: APIEvent, error: unknown) {
  const status = statusOf(error)
  if (status >= 500) log.error({ err: error, requestId: requestOf(event.request).id }, "API request failed")
  if (error instanceof TooMany) event.response.headers.set("retry-after", String(error.retryAfterSeconds))
  const codes: Record<number, string> = {
    403: "forbidden",
    404: "not_found",
    413: "body_too_large",
    429: "too_many_requests",
    503: "unavailable",
  }
  return problem(event, { status, code: codes[status] ?? "internal_error" })
}

/** Answers a problem document (RFC 9457). */
export function problem(event: APIEvent, { status, code, errors }: Problem): string {
  const { response } = event
  response.status = status
  response.headers.set("content-type", "application/problem+json; charset=utf-8")
  if (status === 401) response.headers.set("www-authenticate", "Bearer")
  const instance = `urn:request:${requestOf(event.request).id}`
  return JSON.stringify({
    type: "about:blank",
    title: problemTitle(code),
    status,
    code,
    instance,
    ...(errors && { errors }),
  })
}
