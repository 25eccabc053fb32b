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
      .map((segment, index) => (index === 2 ? ":id" : known(segment)))
      .join("/")}`
  return `/${segments.map((segment, index) => (index === 0 && /^(fr|ar)$/.test(segment) ? ":locale" : known(segment))).join("/")}`
}

function known(segment: string): string {
  return /^[a-z][a-z0-9-]{0,23}$/.test(segment) && !/\d{3}/.test(segment) ? segment : ":id"
}
