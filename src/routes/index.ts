import type { APIEvent } from "@solidjs/start/server"
import { preferredLocale } from "#src/web/visit.ts"

export function GET(event: APIEvent) {
  event.response.status = 303
  event.response.headers.set("location", `/${preferredLocale(event.request)}`)
  event.response.headers.set("vary", "Cookie, Accept-Language")
  return ""
}
