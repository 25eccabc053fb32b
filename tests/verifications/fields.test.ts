import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { accountPhoneKey } from "#src/customers/customer-keys.ts"
import { i18n } from "#src/i18n/i18n.ts"
import { answerKey } from "#src/verifications/answer-key.ts"
import { checkField } from "#src/verifications/fields/check-field.ts"
import { checks, choices } from "#src/verifications/fields/field-names.ts"
import { ibanOf, isRib } from "#src/verifications/fields/rib.ts"
import { isSecret } from "#src/verifications/fields/secret.ts"
import { sealAnswer, unsealAnswer } from "#src/verifications/seal-answer.ts"
import { nora, salma } from "../cast.ts"

process.env.HASH_KEY ??= "11".repeat(32)
process.env.SEAL_KEY ??= "22".repeat(32)

const rib = "225780123456789012345613"

function said(field: string, text: string, rule = {}) {
  const { problem } = checkField(field, text, rule)
  return problem ? [problem.severity, problem.key.replace("verifications.checks.", "")] : null
}

describe("ICE", () => {
  test.each([["900000001000078"], ["900 000 002 000 051"], ["999999999000079"], ["٩٠٠٠٠٠٠٠١٠٠٠٠٧٨"]])(
    "%s is good",
    (text) => {
      expect(said("ice", text)).toBeNull()
    },
  )

  test.each([
    ["900000001000057", "ice_key"],
    ["900000002000031", "ice_key"],
    ["900000047000000", "ice_key"],
    ["90000000100007", "ice_length"],
    ["9999999000012", "ice_zeros"],
    ["90000000100007X", "ice_digits"],
  ])("%s is refused: %s", (text, key) => {
    expect(said("ice", text)).toEqual(["error", key])
  })
})

describe("RIB", () => {
  test.each([
    "007",
    "011",
    "013",
    "021",
    "022",
    "050",
    "101",
    "127",
    "145",
    "157",
    "164",
    "181",
    "190",
    "225",
    "230",
    "310",
    "350",
  ])("the synthetic account at bank %s has one good key", (bank) => {
    const keys = Array.from({ length: 100 }, (_, key) => `${bank}7801234567890123456${String(key).padStart(2, "0")}`)
    expect(keys.filter(isRib)).toHaveLength(1)
  })

  test.each([
    [rib],
    ["225 780 1234567890123456 13"],
    [`MA64${rib}`],
    [`IBAN : MA64 ${rib}`],
    ["٢٢٥٧٨٠١٢٣٤٥٦٧٨٩٠١٢٣٤٥٦١٣"],
  ])("%s is kept as 24 digits and shown masked", (text) => {
    expect(checkField("rib", text)).toMatchObject({ value: rib, shown: "•••• 5613" })
    expect(said("rib", text)).toBeNull()
  })

  test.each([
    ["011780123456789012345613", "rib_key"],
    ["190780123456789012345685", "rib_key"],
    [rib.slice(1), "rib_length"],
    [`MA84${rib}`, "iban_start"],
    [`MA64${rib.slice(1)}`, "iban_length"],
    ["22578012345678901234561O", "rib_digits"],
  ])("%s is refused: %s", (text, key) => {
    expect(said("rib", text)).toEqual(["error", key])
  })

  test("never takes a key that is only the same modulo 97", () => {
    const digits = fc.stringMatching(/^\d{22}$/)
    fc.assert(
      fc.property(digits, (body) => {
        const key = 97n - ((BigInt(body) * 100n) % 97n)
        const good = `${body}${String(key).padStart(2, "0")}`

        expect(isRib(good)).toBe(true)
        expect(ibanOf(good)).toMatch(/^MA64\d{24}$/)
        for (let other = 0; other < 100; other++)
          if (BigInt(other) !== key) expect(isRib(`${body}${String(other).padStart(2, "0")}`)).toBe(false)
      }),
      { numRuns: 50 },
    )
  })

  test("tells the bank and the IBAN, and only warns of a bank it does not know", () => {
    const { hint } = checkField("rib", rib)
    const body = "9997801234567890123456"
    const key = 97n - ((BigInt(body) * 100n) % 97n)

    expect(hint?.parameters).toMatchObject({ bank: expect.stringContaining("Crédit Agricole") })
    expect(said("rib", `${body}${String(key).padStart(2, "0")}`)).toEqual(["warning", "rib_bank"])
  })
})

test.each([
  ["cnie_number", "ab 123456", null],
  ["cnie_number", "BK12345678", ["warning", "cnie_unusual"]],
  ["cnie_number", "123456", ["error", "cnie_shape"]],
  ["cnie_number", "ABCD123", ["error", "cnie_shape"]],
  ["passport_number", "AB1234567", null],
  ["passport_number", "A-1", ["warning", "passport_unusual"]],
  ["residence_number", "X1", ["warning", "residence_unusual"]],
  ["if_number", "09999999", null],
  ["if_number", "9999999", ["warning", "if_old"]],
  ["if_number", "12", ["warning", "if_unusual"]],
  ["rc_number", "RC 4521", null],
  ["rc_number", "4521 Tanger", ["warning", "rc_unusual"]],
  ["tp_number", "40123456", null],
  ["tp_number", "401234", ["warning", "tp_unusual"]],
  ["phone", "06 12 34 56 78", null],
  ["phone", "12", ["error", "phone_shape"]],
  ["full_name", "س".repeat(161), ["error", "forms.too_long"]],
  ["vat_status", "maybe", ["error", "forms.choose"]],
  ["full_name", " ", ["error", "forms.required"]],
])("%s %s", (field, text, expected) => {
  expect(said(field, text)).toEqual(expected)
})

test("holds the days of papers against today", () => {
  const rule = { today: "2026-11-22", maxAgeDays: 92 }

  expect(said("identity_expires_on", "2026-11-21", rule)).toEqual(["error", "expired"])
  expect(said("identity_expires_on", "2026-12-30", rule)).toEqual(["warning", "expires_soon"])
  expect(said("identity_expires_on", "2030-02-30", rule)).toEqual(["error", "day_shape"])
  expect(said("address_issued_on", "2026-08-22", rule)).toBeNull()
  expect(said("address_issued_on", "2026-08-21", rule)).toEqual(["error", "too_old"])
  expect(said("address_issued_on", "2026-11-23", rule)).toEqual(["error", "not_yet"])
})

test("shows no secret in full, whatever it is", () => {
  const names = Object.keys(checks).filter(isSecret)
  fc.assert(
    fc.property(fc.constantFrom(...names), fc.string({ minLength: 4, maxLength: 40 }), (field, text) => {
      const { value, shown } = checkField(field, text)
      expect(value.length > 2 && shown.includes(value)).toBe(false)
    }),
  )
})

test("finds the same answer on another account, however it is written", () => {
  expect(answerKey("phone", "+212612345678")).toEqual(accountPhoneKey("06 12 34 56 78"))
  expect(answerKey("if_number", "09999999")).toEqual(answerKey("if_number", "9999999"))
  expect(answerKey("ice", "900000001000078")).not.toEqual(answerKey("rib", "900000001000078"))
})

test("seals an answer to its account and field", () => {
  const sealed = sealAnswer(salma.id, "rib", rib)

  expect(unsealAnswer(salma.id, "rib", sealed)).toBe(rib)
  expect(() => unsealAnswer(nora.id, "rib", sealed)).toThrow()
  expect(() => unsealAnswer(salma.id, "cnie_number", sealed)).toThrow()
})

test("has a label for every field and choice, in both languages", () => {
  const keys = [
    ...Object.keys(checks).map((field) => `verifications.fields.${field}`),
    ...Object.entries(choices).flatMap(([field, all]) => all.map((one) => `verifications.choices.${field}.${one}`)),
  ]

  for (const language of [i18n("fr"), i18n("ar")]) expect(keys.filter((key) => !language.has(key))).toEqual([])
})
