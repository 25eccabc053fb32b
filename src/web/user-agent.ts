/** What the browser says it is, as long as one can expect it to be. */
export function userAgentOf(request: Request): string | null {
  return request.headers.get("user-agent")?.slice(0, 400) ?? null
}
