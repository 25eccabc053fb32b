import { cookieValue } from "#src/accounts/session.ts"
import { isLoopbackHttp } from "#src/env.ts"
import type { Locale } from "#src/i18n/i18n.ts"

const name = "sys_locale"
const year = 365 * 24 * 60 * 60

/** Remembers the language of the page, for `GET /`; a link followed from another site is its author's choice, not the reader's. */
export function localeCookie(request: Request, locale: Locale): string | null {
  const { headers } = request
  if (headers.get("sec-fetch-site") === "cross-site") return null
  if (cookieValue(headers.get("cookie"), name) === locale) return null
  return `${name}=${locale}; Path=/; Max-Age=${year}; SameSite=Lax${isLoopbackHttp() ? "" : "; Secure"}`
}
