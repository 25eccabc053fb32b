import { describe, expect, test } from "vitest"
import { deviceOf } from "#src/accounts/device.ts"
import { isIce } from "#src/accounts/ice.ts"
import { adviceOn } from "#src/accounts/seller-notice-advice.ts"
import { ownPath } from "#src/web/own-path.ts"

describe("an ICE", () => {
  test("is known by its key", () => {
    expect(isIce("900000001000078")).toBe(true)
    expect(["900000001000079", "90000000100007", "900000001000700", "90000000100007a", ""].some(isIce)).toBe(false)
  })

  test("has keys from 01 to 97, never 00", () => {
    const bodies = Array.from({ length: 400 }, (_, index) => String(index).padStart(13, "0"))

    expect(bodies.filter((body) => isIce(`${body}00`))).toEqual([])
    expect(bodies.filter((body) => isIce(`${body}97`)).length).toBeGreaterThan(0)
  })
})

describe("a seller notice", () => {
  const company = {
    legalForm: "company",
    rcNumber: "4521",
    ice: "900000001000078",
    taxId: "09999999",
    capitalCents: 1n,
  } as const

  test("needs no advice when it is complete", () => {
    expect(adviceOn(company)).toEqual([])
  })

  test("is advised on what a company lacks, and an individual does not", () => {
    const bare = { rcNumber: null, ice: null, taxId: "12", capitalCents: null }

    expect(adviceOn({ ...bare, legalForm: "company" })).toHaveLength(4)
    expect(adviceOn({ ...bare, legalForm: "individual" })).toHaveLength(2)
  })
})

describe("the next page", () => {
  test.each(["/fr", "/ar/orders", "/fr/sign-in?next=%2Ffr", "/fr/orders?state=placed&q=a"])("may be %s", (path) => {
    expect(ownPath(path)).toBe(path)
  })

  test.each([
    "https://evil.example",
    "//evil.example",
    "/\\evil.example",
    "/fr\\evil",
    "/fr//\nSet-Cookie: a=b",
    "/frevil",
    "/api/v1/orders",
    "javascript:alert(1)",
    "",
    " /fr",
  ])("is never %j", (path) => {
    expect(ownPath(path)).toBeNull()
  })
})

describe("a device", () => {
  test.each([
    [
      "Mozilla/5.0 (Linux; Android 14; SM-A145F) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Mobile Safari/537.36",
      "Chrome",
      "Android",
    ],
    [
      "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 Version/17.5 Mobile/15E148 Safari/604.1",
      "Safari",
      "iPhone",
    ],
    ["Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:127.0) Gecko/20100101 Firefox/127.0", "Firefox", "Windows"],
  ])("is named as its user agent names it", (userAgent, browser, system) => {
    expect(deviceOf(userAgent)).toEqual({ browser, system })
  })

  test("is unknown when its user agent says nothing", () => {
    expect([deviceOf(null), deviceOf("curl/8")]).toEqual([null, null])
  })
})
