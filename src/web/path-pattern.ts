import { paths } from "#src/paths.ts"

/** The kind of path, for logs and metrics: codes, slugs, tokens and ids never get in. */
export function pathPattern(url: string): string {
  const path = url.split("?", 1)[0] ?? "/"
  const segments = path.split("/").slice(1, 7)
  const [first, second] = segments
  if (first === "t") return "/t/:code"
  if (first === "_build" || first === "assets" || first === "media") return `/${first}/:file`
  if (second === "p" || second === "o" || second === "invitations" || second === "password-reset") {
    return `/:locale/${second}/:secret`
  }
  if (first === "api")
    return `/api/${segments
      .slice(1)
      .map((segment, index) => (index === 2 ? ":id" : wordOf(segment)))
      .join("/")}`
  return `/${segments.map((segment, index) => (index === 0 && /^(fr|ar)$/.test(segment) ? ":locale" : wordOf(segment))).join("/")}`
}

const ownWords = Object.values(paths).flatMap((path) => {
  const example = (path as (...segments: string[]) => string)("fr", ":id", ":id")
  return example.split(/[/?]/)
})
const known = new Set([...ownWords, "v1", "orders", "events", "openapi.json", "healthz", "readyz", "track.js"])

/** A word of ours; any other is a visitor's, who could make up as many as the metrics have room for. */
function wordOf(segment: string): string {
  return known.has(segment) ? segment : ":id"
}
