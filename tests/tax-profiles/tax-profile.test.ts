import { expect, test } from "vitest"
import { contradicts, type FileFacts, isShownBy, statusOfFile, vatOfFile } from "#src/tax-profiles/tax-profile.ts"

const file: FileFacts = {
  legalForm: "individual",
  taxRegime: null,
  vatStatus: null,
  attestationIssuedOn: null,
  isExemptionProven: false,
}
const declared = { vatRateBp: 0, attestationIssuedOn: null }

test.each([
  [{ legalForm: "auto_entrepreneur" }, "auto_entrepreneur"],
  [{ legalForm: "company" }, "company"],
  [{ legalForm: "cooperative" }, "company"],
  [{ legalForm: "cooperative", isExemptionProven: true }, "exempt_entity"],
  [{ legalForm: "foreign" }, "non_resident"],
  [{ taxRegime: "none" }, "unregistered_individual"],
  [{ taxRegime: "cpu" }, "cpu"],
  [{ taxRegime: "real" }, "registered_individual"],
  [{}, null],
] as const)("papers of %j show %s", (facts, status) => {
  expect(statusOfFile({ ...file, ...facts })).toBe(status)
})

test.each([
  ["company", "subject", 2000],
  ["company", "exempt", 0],
  ["registered_individual", null, null],
  ["auto_entrepreneur", "subject", 0],
] as const)("the VAT of a %s who says %s is %s", (status, vatStatus, rate) => {
  expect(vatOfFile(status, { ...file, vatStatus })).toBe(rate)
})

test("what is declared may complete the papers, not go against them", () => {
  const real = { ...file, taxRegime: "real" }

  expect(contradicts({ ...declared, status: "registered_individual", vatRateBp: 2000 }, real)).toBe(false)
  expect(contradicts({ ...declared, status: "auto_entrepreneur" }, real)).toBe(true)
  expect(contradicts({ ...declared, status: "registered_individual" }, { ...real, vatStatus: "subject" })).toBe(true)
  expect(isShownBy({ ...declared, status: "registered_individual" }, real)).toBe(true)
  expect(isShownBy({ ...declared, status: "registered_individual" }, file)).toBe(false)
})
