import { expect, test } from "vitest"
import { clickDay } from "#src/clicks/click-day.ts"
import { networkOf, readVisitor, readVisitorCookie, visitorCookie } from "#src/clicks/visitor.ts"
import "#tests/database.ts"

const day = "2026-11-22"
const known = "0123456789abcdef0123456789abcdef"

test("knows a visitor by the cookie before anything else", () => {
  expect(readVisitor(`a=1; sys_v=${known}; b=2`, "1.2.3.4", "Chrome", day)).toMatchObject({
    cookie: known,
    visitKey: known,
  })
})

test.each([
  undefined,
  "",
  "sys_v=",
  "sys_v=xyz",
  `sys_v=${known}0`,
  `other_sys_v=${known}`,
  `sys_v=${known.toUpperCase()}`,
])("takes %s for no cookie of ours", (cookies) => {
  expect(readVisitorCookie(cookies)).toBeNull()
})

test("knows who has no cookie by address and agent, for one day", () => {
  const first = readVisitor(undefined, "1.2.3.4", "Chrome", day)

  expect(readVisitor(undefined, "1.2.3.4", "Chrome", day).visitKey).toBe(first.visitKey)
  expect(readVisitor(undefined, "1.2.3.4", "Safari", day).visitKey).not.toBe(first.visitKey)
  expect(readVisitor(undefined, "1.2.3.5", "Chrome", day).visitKey).not.toBe(first.visitKey)
  expect(readVisitor(undefined, "1.2.3.4", "Chrome", "2026-11-23").visitKey).not.toBe(first.visitKey)
})

test("gives every visitor without a cookie one of their own", () => {
  const cookies = Array.from({ length: 1000 }, () => readVisitor(undefined, "1.2.3.4", "Chrome", day).cookie)

  expect(new Set(cookies).size).toBe(1000)
  expect(cookies.every((cookie) => readVisitorCookie(`sys_v=${cookie}`) === cookie)).toBe(true)
})

test("keeps no address that can be read back", () => {
  const visitor = readVisitor(undefined, "105.66.1.2", "Chrome", day)

  expect(visitor.ipKey).toMatch(/^[0-9a-f]{32}$/)
  expect(visitor.ipKey).not.toBe(readVisitor(undefined, "105.66.1.2", "Chrome", "2026-11-23").ipKey)
})

test.each([
  ["105.66.1.2", "105.66.1.2"],
  ["::ffff:105.66.1.2", "105.66.1.2"],
  ["2001:0db8:0001:0002:0003:0004:0005:0006", "2001:db8:1:2::/64"],
  ["2001:db8:1:2::9", "2001:db8:1:2::/64"],
  ["2001:db8::9", "2001:db8:0:0::/64"],
  ["::1", "0:0:0:0::/64"],
])("takes %s for %s", (ip, network) => {
  expect(networkOf(ip)).toBe(network)
})

test("sets a first-party cookie for a year, in clear only on loopback", () => {
  expect(visitorCookie(known, true)).toBe(`sys_v=${known}; Max-Age=31536000; Path=/; HttpOnly; SameSite=Lax; Secure`)
  expect(visitorCookie(known, false)).not.toContain("Secure")
})

test("counts days as Casablanca does", () => {
  expect(clickDay(Date.parse("2026-11-22T23:59:59.999Z"))).toBe("2026-11-22")
  expect(clickDay(Date.parse("2026-11-23T00:00:00.000Z"))).toBe("2026-11-23")
  expect(clickDay(Date.parse("2026-07-01T23:30:00.000Z"))).toBe("2026-07-02")
  expect(clickDay(Date.parse("2026-11-22T10:00:00.000Z"))).toBe("2026-11-22")
})
