import type { APIEvent } from "@solidjs/start/server"
import document from "#src/orders/openapi.json" with { type: "json" }

const text = JSON.stringify(document)

export function GET(event: APIEvent) {
  event.response.headers.set("content-type", "application/json; charset=utf-8")
  event.response.headers.set("cache-control", "public, max-age=3600")
  return text
}
