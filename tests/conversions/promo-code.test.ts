import fc from "fast-check"
import { expect, test } from "vitest"
import { foldPromoCode } from "#src/conversions/promo-code.ts"
import { fold } from "#src/i18n/fold.ts"

test.each([
  ["AMINA10", " amina 10 "],
  ["AMÍNA10", "amina١٠"],
  ["AMINA10", "amina۱۰"],
  ["أَمِينَة", "امينه"],
  ["سلمى", "ســلمي"],
  ["Été", "ETE"],
  ["Cœur", "COEUR"],
  ["A\u200fB", "ab"],
  ["خَصْم١٠", "خصم10"],
])("takes %s for %s", (written, typed) => {
  expect(foldPromoCode(written)).toBe(foldPromoCode(typed))
})

test.each([
  ["AMINA10", "AMINA11"],
  ["سلمى", "سلوى"],
])("keeps %s apart from %s", (one, other) => {
  expect(foldPromoCode(one)).not.toBe(foldPromoCode(other))
})

test("folding twice changes nothing more", () => {
  fc.assert(fc.property(fc.string({ unit: "grapheme" }), (text) => fold(fold(text)) === fold(text)))
})
