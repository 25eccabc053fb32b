import type { IncomingMessage } from "node:http"

const safeMethods = new Set(["GET", "HEAD", "OPTIONS"])

/** False for an unsafe request that carries our cookies from another site; requests without cookies prove themselves otherwise. */
export function sameOrigin(request: Pick<IncomingMessage, "method" | "headers">): boolean {
  if (safeMethods.has(request.method ?? "GET")) return true
  const { cookie, host, origin } = request.headers
  const site = request.headers["sec-fetch-site"]
  if (site !== undefined) return site === "same-origin" || (site === "none" && cookie === undefined)
  if (origin !== undefined) return host !== undefined && URL.parse(origin)?.host === host
  return cookie === undefined
}
