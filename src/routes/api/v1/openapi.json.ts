import type { APIEvent } from "@solidjs/start/server"
import document from "#src/orders/openapi.json" with { type: "json" }
import { methodNotAllowed } from "#src/web/method-not-allowed.ts"

const text = JSON.stringify(document)

export function GET(event: APIEvent) {
  event.response.headers.set("content-type", "application/json; charset=utf-8")
  event.response.headers.set("cache-control", "public, max-age=3600")
  return text
}

const notAllowed = methodNotAllowed("GET")

export { notAllowed as DELETE, notAllowed as PATCH, notAllowed as POST, notAllowed as PUT }
