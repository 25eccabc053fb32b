import type { APIEvent } from "@solidjs/start/server"
import { problem } from "./as-api-key.ts"

/** Answers the methods that an address of the API does not take; without it they would reach the pages. */
export function methodNotAllowed(allowed: string) {
  return (event: APIEvent): string => {
    event.response.headers.set("allow", allowed)
    return problem(event, { status: 405, code: "method_not_allowed" })
  }
}
