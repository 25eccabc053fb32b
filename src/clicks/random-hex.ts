import { randomFillSync } from "node:crypto"

const pool = Buffer.allocUnsafe(8192)
let used = pool.length

/** Random bytes in hexadecimal, drawn from a pool because a call to the kernel per click costs more than the click. */
export function randomHex(bytes: number): string {
  if (used + bytes > pool.length) {
    randomFillSync(pool)
    used = 0
  }
  used += bytes
  return pool.toString("hex", used - bytes, used)
}
