import { asked } from "#src/verifications/asked.ts"

/** The ways to satisfy a requirement, each the kinds of papers it takes; a kind that ends with "?" may be left out. */
export type PaperWays = readonly (readonly string[])[]

export function takesKind(ways: PaperWays, kind: string): boolean {
  return ways.some((way) => way.some((written) => asked(written).name === kind))
}

/** Whether these kinds make one of the ways complete; a requirement without papers is. */
export function isComplete(ways: PaperWays, kinds: readonly string[]): boolean {
  return (
    ways.length === 0 ||
    ways.some((way) => way.every((written) => asked(written).isOptional || kinds.includes(written)))
  )
}
