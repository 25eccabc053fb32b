import { casablancaWallClock } from "#src/clock.ts"

const minute = 60_000

/** An instant with the offset that Casablanca had then, so that a browser with old zone data still shows the right hour. */
export function casablancaInstant(at: Date): string {
  const wall = casablancaWallClock(at).replace(" ", "T")
  const seconds = Math.floor(at.getTime() / 1000) * 1000
  const offset = Math.round((Date.parse(`${wall}Z`) - seconds) / minute)
  const clock = (count: number) => String(count).padStart(2, "0")
  const size = Math.abs(offset)
  return `${wall}${offset < 0 ? "-" : "+"}${clock(Math.floor(size / 60))}:${clock(size % 60)}`
}

/** JSON in which every instant bears Casablanca's offset. */
export function casablancaJson(value: unknown): string {
  return JSON.stringify(value, function (this: Record<string, unknown>, name, written) {
    const original = this[name]
    return original instanceof Date ? casablancaInstant(original) : written
  })
}
