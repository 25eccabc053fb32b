import { describe, expect, test } from "vitest"
import { displayPhone, parsePhone } from "#src/customers/phone.ts"

describe("a Moroccan phone is read as people write it", () => {
  test.each([
    "0612345678",
    "06 12 34 56 78",
    "06.12.34.56.78",
    "612345678",
    "+212612345678",
    "+212 (0)6 12 34 56 78",
    "00212612345678",
    "212612345678",
    "٠٦١٢٣٤٥٦٧٨",
    "۰۶۱۲۳۴۵۶۷۸",
    "\u200e+212 612-345-678\u200f",
  ])("%s", (text) => {
    expect(parsePhone(text)).toBe("+212612345678")
  })
})

test.each(["", "abc", "06123", "06123456789", "0000000000", "0912345678", "0612345678 ext 5", "appelez le 0612345678"])(
  "refuses %s",
  (text) => {
    expect(parsePhone(text)).toBeNull()
  },
)

test("keeps a foreign phone foreign", () => {
  expect(parsePhone("0033 6 12 34 56 78")).toBe("+33612345678")
})

test("shows a phone as it is read aloud", () => {
  expect(displayPhone("+212612345678")).toBe("06 12 34 56 78")
  expect(displayPhone("+33612345678")).toBe("+33 6 12 34 56 78")
})
