/** The cookies that an answer sets, by name. */
export function cookiesIn(answer: Response | undefined): Record<string, string> {
  const pairs = (answer?.headers.getSetCookie() ?? []).map((cookie) => cookie.split(";", 1)[0]?.split("=", 2) ?? [])
  return Object.fromEntries(pairs.filter(([, value]) => value).map(([name, value]) => [name, value])) as Record<
    string,
    string
  >
}
