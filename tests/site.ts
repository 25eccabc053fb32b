import type { Db } from "#db/database.ts"
import { startSession } from "#src/accounts/session.ts"
import application from "#src/entry-server.tsx"

type Asked = {
  method?: "GET" | "POST" | "HEAD" | "PATCH" | "DELETE" | "OPTIONS"
  cookie?: string
  form?: Record<string, string> | URLSearchParams | FormData
  headers?: Record<string, string>
  body?: string
  /** As htmx asks for a piece of the page. */
  partial?: boolean
}

/** Sends a request to the site in this process, as the front would after its own checks. */
export function ask(path: string, asked: Asked = {}): Promise<Response> {
  const headers = new Headers(asked.headers)
  if (asked.cookie) headers.set("cookie", asked.cookie)
  if (asked.partial) headers.set("hx-request-type", "partial")
  const form = asked.form && !(asked.form instanceof FormData) ? new URLSearchParams(asked.form) : asked.form
  const body = form ?? asked.body
  const method = asked.method ?? (body === undefined ? "GET" : "POST")
  const request = new Request(`http://localhost:3000${path}`, { method, headers, ...(body !== undefined && { body }) })
  return Promise.resolve(application.fetch(request))
}

/** The cookie of a session of this member, working in that account. */
export async function cookieOf(db: Db, member: { userId: string; accountId: string }): Promise<string> {
  const cookie = await startSession(db, member.userId, { accountId: member.accountId, userAgent: "test" })
  return cookie.split(";", 1)[0] ?? ""
}
