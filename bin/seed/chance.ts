export type Chance = {
  /** From 0 to 1, never 1. */
  next: () => number
  /** A whole number, both ends included. */
  between: (low: number, high: number) => number
  happens: (share: number) => boolean
  pick: <T>(things: readonly T[]) => T
  /** One of the things, each as likely as its weight. */
  weighted: <T extends { weight: number }>(things: readonly T[]) => T
  hex: (bytes: number) => string
}

/** Mulberry32: the same seed tells the same story. */
export function chanceOf(seed: number): Chance {
  let state = seed
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const between = (low: number, high: number) => low + Math.floor(next() * (high - low + 1))
  const pick = <T>(things: readonly T[]) => things[between(0, things.length - 1)] as T
  return {
    ...{ next, between, pick },
    happens: (share) => next() < share,
    weighted(things) {
      const total = things.reduce((sum, { weight }) => sum + weight, 0)
      const reached = next() * total
      const sums = things.map((_, index) => things.slice(0, index + 1).reduce((sum, { weight }) => sum + weight, 0))
      return things[sums.findIndex((sum) => reached < sum)] ?? pick(things)
    },
    hex: (bytes) => Array.from({ length: bytes }, () => between(0, 255).toString(16).padStart(2, "0")).join(""),
  }
}
