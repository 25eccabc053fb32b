import { randomBytes, randomUUID } from "node:crypto"
import { sameOrigin } from "#src/web/same-origin.ts"
import { isLanguage } from "../words.ts"
import type { StaffMiddleware, StaffState } from "./state.ts"

/** AdminJS' styles are written by its scripts while they run, so that styles alone may stand inline. */
function policy({ nonce }: StaffState): string {
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "frame-src 'self'",
    "object-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join("; ")
}

/** What every answer of the back-office bears, and the refusal of what another site makes a browser send. */
export const guard: StaffMiddleware = async (ctx, next) => {
  const language = ctx.cookies.get("sys_staff_language")
  Object.assign(ctx.state, {
    requestId: randomUUID(),
    nonce: randomBytes(16).toString("base64"),
    staff: null,
    sessionId: null,
  })
  ctx.state.language = isLanguage(language) ? language : "fr"
  ctx.set({
    "X-Request-Id": ctx.state.requestId,
    "Content-Security-Policy": policy(ctx.state),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Strict-Transport-Security": "max-age=31536000; includeSubDomains",
    "Cache-Control": "private, no-store",
  })
  if (sameOrigin(ctx.req)) return next()
  // Not thrown: what is thrown out here is answered without the headers above, and without a line in the log.
  ctx.status = 403
  ctx.body = "Cross-site request refused."
}
