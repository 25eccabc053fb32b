import type { IncomingMessage, ServerResponse } from "node:http"
import { pendingMigrations } from "#db/migrate.ts"
import { webDatabase } from "./database.ts"

/** `/healthz`: the process answers. `/readyz`: it can serve, its database reached and its schema current. */
export async function answerHealth(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
  if (request.url === "/healthz") return end(response, 200, "ok")
  if (request.url !== "/readyz") return false
  try {
    const pending = await pendingMigrations(webDatabase())
    return pending.length === 0
      ? end(response, 200, "ready")
      : end(response, 503, `migrations pending: ${pending.join(", ")}`)
  } catch {
    return end(response, 503, "database not reached")
  }
}

function end(response: ServerResponse, status: number, text: string): true {
  response.writeHead(status, { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" }).end(text)
  return true
}
