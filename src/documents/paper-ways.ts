/** The ways to satisfy a requirement, each the kinds of papers it takes. */
export type PaperWays = readonly (readonly string[])[]

export function takesKind(ways: PaperWays, kind: string): boolean {
  return ways.some((way) => way.includes(kind))
}

/** Whether these kinds make one of the ways complete; a requirement without papers is. */
export function isComplete(ways: PaperWays, kinds: readonly string[]): boolean {
  return ways.length === 0 || ways.some((way) => way.every((kind) => kinds.includes(kind)))
}
