import { goneHeader } from "#src/clicks/redirect.ts"
import { Gone, NotFound } from "#src/errors.ts"
import { asReader } from "#src/web/as-visitor.ts"

/** Reached only when the redirect had nowhere to lead: an unknown code, or a link whose product is no longer offered. */
export const GET = asReader(({ request }) => {
  throw request.headers.has(goneHeader) ? new Gone("link") : new NotFound("link")
})
