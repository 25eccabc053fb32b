import type { Front } from "#src/clicks/redirect.ts"
import { isLoopbackHttp, setting } from "#src/env.ts"
import { clientAddressHeader } from "./client-address.ts"
import { localeAsked } from "./visit.ts"

/** What the redirect needs to know of the site it runs in. */
export function redirectFront(): Front {
  return {
    publicUrl: setting("PUBLIC_URL"),
    secureCookies: !isLoopbackHttp(),
    isProxied: process.env.TRUST_PROXY === "true",
    addressOf: ({ headers }) => String(headers[clientAddressHeader] ?? "unknown"),
    localeOf: ({ headers }) => localeAsked(headers.cookie, headers["accept-language"]),
  }
}
