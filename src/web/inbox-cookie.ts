import { cookieValue } from "#src/accounts/session.ts"
import { isLoopbackHttp } from "#src/env.ts"

const name = "sys_inbox"

/** The address that a message was sent to, for the page that says so: the browser's own, and no proof of anything. */
export function inboxCookie(email: string): string {
  const value = Buffer.from(email).toString("base64url")
  return `${name}=${value}; Path=/; Max-Age=3600; HttpOnly; SameSite=Lax${isLoopbackHttp() ? "" : "; Secure"}`
}

export function readInbox(request: Request): string | null {
  const value = cookieValue(request.headers.get("cookie"), name)
  const email = value && Buffer.from(value, "base64url").toString("utf8")
  return email && /^[^\s@]+@[^\s@]+$/.test(email) ? email : null
}
