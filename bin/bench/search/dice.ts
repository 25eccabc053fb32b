/** So that every run measures the same things: a generator that begins at the same place. */
export function dice(seed: number): (sides: number) => number {
  let state = seed
  return (sides) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * sides)
  }
}

export function oneOf<T>(all: readonly T[], roll: (sides: number) => number): T {
  const one = all[roll(all.length)]
  if (one === undefined) throw new Error("nothing to choose from")
  return one
}
