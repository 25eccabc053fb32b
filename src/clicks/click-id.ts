import { randomHex } from "./random-hex.ts"

let lastMillisecond = 0
let sequence = 0

/** A UUID version 7 whose order is that of the clicks of this process; its first 48 bits are the click's time. */
export function newClickId(now: number): string {
  // A clock set back by more than a second is believed, or the ids would stay in the future.
  if (now > lastMillisecond || now < lastMillisecond - 1000) {
    lastMillisecond = now
    sequence = 0
  } else if (++sequence > 0xfff) {
    lastMillisecond++
    sequence = 0
  }
  const time = lastMillisecond.toString(16).padStart(12, "0")
  const random = randomHex(8)
  const variant = "89ab"[random.charCodeAt(0) & 3]
  const counter = sequence.toString(16).padStart(3, "0")
  return `${time.slice(0, 8)}-${time.slice(8)}-7${counter}-${variant}${random.slice(1, 4)}-${random.slice(4)}`
}

const clickId = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i

/** The moment of a click, read in its id; null for a text that is no click id of ours. */
export function timeOfClick(id: string): Date | null {
  return clickId.test(id) ? new Date(Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16)) : null
}
