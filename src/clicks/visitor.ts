import { hash } from "node:crypto"
import { keyedHash } from "#src/crypto/keyed-hash.ts"
import { remember } from "./bounded-cache.ts"
import { randomHex } from "./random-hex.ts"

const cookieName = "sys_v"
const year = 365 * 24 * 3600
const shape = /(?:^|;\s*)sys_v=([0-9a-f]{32})(?:;|$)/

/**
 * 128-bit keys in hexadecimal: `cookie` is what the browser carries from now on, `visitKey` what uniqueness is decided by
 * (the cookie that came, else the day's keyed hash of address and agent), `ipKey` the day's keyed hash of the address.
 */
export type Visitor = { cookie: string; visitKey: string; ipKey: string }

export function readVisitor(cookies: string | undefined, ip: string, userAgent: string, day: string): Visitor {
  const { salt, ipKeyOf } = keysOf(day)
  const ipKey = ipKeyOf(ip)
  const cookie = readVisitorCookie(cookies)
  if (cookie) return { cookie, visitKey: cookie, ipKey }
  return { cookie: randomHex(16), visitKey: shortHash(`${salt}visit\n${ipKey}\n${userAgent}`), ipKey }
}

/** The visitor's first-party cookie, when it is one of ours. */
export function readVisitorCookie(cookies: string | undefined): string | null {
  return shape.exec(cookies ?? "")?.[1] ?? null
}

export function visitorCookie(visitor: string, secure: boolean): string {
  return `${cookieName}=${visitor}; Max-Age=${year}; Path=/; HttpOnly; SameSite=Lax${secure ? "; Secure" : ""}`
}

type DayKeys = { day: string; salt: string; ipKeyOf: (ip: string) => string }
let known: DayKeys = { day: "", salt: "", ipKeyOf: () => "" }

/** The salt changes at midnight, and with it what is remembered of the day's addresses. */
function keysOf(day: string): DayKeys {
  if (known.day !== day) {
    const salt = keyedHash("visitor", day).toString("hex")
    known = { day, salt, ipKeyOf: remember(5000, (ip) => shortHash(`${salt}ip\n${networkOf(ip)}`)) }
  }
  return known
}

function shortHash(text: string): string {
  return hash("sha256", text, "hex").slice(0, 32)
}

/** A phone changes the second half of its IPv6 address every day or sooner; an IPv4 one may come written as IPv6. */
export function networkOf(ip: string): string {
  if (!ip.includes(":")) return ip
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(ip)?.[1]
  if (mapped) return mapped
  const [head = "", tail = ""] = ip.toLowerCase().split("::")
  const start = head === "" ? [] : head.split(":")
  const end = tail === "" ? [] : tail.split(":")
  const zeros = ip.includes("::") ? Array(Math.max(0, 8 - start.length - end.length)).fill("0") : []
  return `${[...start, ...zeros, ...end].slice(0, 4).map(withoutZeros).join(":")}::/64`
}

function withoutZeros(group: string): string {
  return group.replace(/^0+(?=.)/, "")
}
