import { beforeAll, describe, expect, test } from "vitest"
import { type Db, inNoAccount } from "#db/database.ts"
import { type KnownRule, rulesOn } from "#src/withholding/rules-on.ts"
import { type Payment, type Tax, type Withholding, withhold } from "#src/withholding/withholding.ts"
import { cloneDatabase } from "#tests/database.ts"

let app: Db
let owner: Db

beforeAll(async () => {
  const database = await cloneDatabase()
  app = database.open("app")
  owner = database.open("owner")
})

const today = "2026-11-22"
const usual: Payment = {
  payeeStatus: "auto_entrepreneur",
  payer: { class: "company", turnoverCents: null },
  grossCents: 0n,
  vatRateBp: 0,
  yearTotalCents: 0n,
  attestationDays: null,
}
const rules = (day: string): Promise<KnownRule[]> => inNoAccount(app, (trx) => rulesOn(trx, day))

async function withheld(payment: Partial<Payment>, day = today) {
  const withholding = withhold({ ...usual, ...payment }, await rules(day))
  return "reason" in withholding ? withholding : told(withholding)
}

function told({ lines, vatCents, netCents }: Withholding) {
  const of = (tax: Tax) => lines.reduce((sum, line) => (line.rule.tax === tax ? sum + line.amountCents : sum), 0n)
  return { income: of("income"), vat: of("vat"), vatCents, netCents }
}

describe("an auto-entrepreneur bears 30 % of what passes 80 000 DH a year and client", () => {
  test.each([
    ["below", 50_000_00n, 30_000_00n, 0n, 30_000_00n],
    ["exactly at it", 79_999_99n, 1n, 0n, 1n],
    ["across it", 78_000_00n, 5_000_00n, 900_00n, 4_100_00n],
    ["above", 85_000_00n, 1_000_00n, 300_00n, 700_00n],
    ["in one payment", 0n, 90_000_00n, 3_000_00n, 87_000_00n],
    ["by a centime and a half, half up", 80_000_00n, 5n, 2n, 3n],
  ])("%s", async (_, ...[yearTotalCents, grossCents, income, netCents]) => {
    for (const payeeStatus of ["auto_entrepreneur", "cpu"] as const)
      expect(await withheld({ payeeStatus, yearTotalCents, grossCents })).toMatchObject({ income, netCents, vat: 0n })
  })

  test("by a rule that is final and names its text", async () => {
    const withholding = withhold({ ...usual, yearTotalCents: 80_000_00n, grossCents: 100_00n }, await rules(today))

    expect(withholding).toMatchObject({
      lines: [{ baseCents: 100_00n, rule: { isFinal: true, legalReferenceFr: expect.stringContaining("art. 73-II") } }],
    })
  })
})

describe("a registered individual bears 10 % before VAT", () => {
  const individual = { payeeStatus: "registered_individual", grossCents: 10_000_00n } as const

  test("and no VAT withholding while nobody has confirmed that influence is listed", async () => {
    const figures = { income: 1_000_00n, vat: 0n, vatCents: 2_000_00n, netCents: 11_000_00n }

    expect(await withheld({ ...individual, vatRateBp: 2000, attestationDays: 30 })).toEqual(figures)
    expect(await withheld(individual)).toMatchObject({ income: 1_000_00n, netCents: 9_000_00n })
  })

  test.each([
    ["with an attestation", 30, 1_500_00n, 9_500_00n],
    ["with one on its last day", 182, 1_500_00n, 9_500_00n],
    ["with one of six months", 183, 2_000_00n, 9_000_00n],
    ["without", null, 2_000_00n, 9_000_00n],
  ])("and, once it is confirmed, 75 or 100 %% of the VAT: %s", async (_, attestationDays, vat, netCents) => {
    const confirmed = (await rules(today))
      .filter(
        ({ tax, payeeStatus, rateBp }) => tax === "income" || payeeStatus !== "registered_individual" || rateBp > 0,
      )
      .map((rule) => ({ ...rule, confirmed: true }))

    const withholding = withhold({ ...usual, ...individual, vatRateBp: 2000, attestationDays }, confirmed)

    expect(withholding).toMatchObject({ vatCents: 2_000_00n, netCents })
    expect("reason" in withholding ? null : told(withholding)).toMatchObject({ income: 1_000_00n, vat })
  })
})

describe("a company", () => {
  const company = { payeeStatus: "company", grossCents: 10_000_00n, vatRateBp: 2000 } as const
  const turnover = (millions: bigint) => ({ class: "company" as const, turnoverCents: millions * 100_000_000n })

  test("of an ordinary company bears nothing", async () => {
    expect(await withheld(company)).toEqual({ income: 0n, vat: 0n, vatCents: 2_000_00n, netCents: 12_000_00n })
  })

  test.each([
    ["2026-06-30", 500n, 0n],
    ["2026-07-01", 500n, 500_00n],
    ["2026-08-01", 499n, 0n],
    ["2026-12-31", 350n, 0n],
    ["2027-01-01", 350n, 500_00n],
    ["2027-12-31", 349n, 0n],
    ["2028-01-01", 200n, 500_00n],
    ["2028-01-01", 199n, 0n],
  ])("on %s, of one with a turnover of %s million DH", async (day, millions, income) => {
    expect(await withheld({ ...company, payer: turnover(millions) }, day)).toMatchObject({ income })
  })

  test.each([
    ["2026-06-30", "bank_or_insurer", 0n],
    ["2026-07-01", "bank_or_insurer", 500_00n],
    ["2024-01-01", "public_body", 500_00n],
  ] as const)("on %s, of a %s", async (day, payerClass, income) => {
    const payer = { class: payerClass, turnoverCents: null }

    expect(await withheld({ ...company, vatRateBp: 0, payer }, day)).toMatchObject({ income })
  })

  test("of the State bears 75 % of its VAT", async () => {
    const payer = { class: "public_body" as const, turnoverCents: null }

    expect(await withheld({ ...company, payer, attestationDays: 10 })).toMatchObject({ vat: 1_500_00n })
  })
})

describe("where no text is clear", () => {
  test.each([
    ["a person without registration", { payeeStatus: "unregistered_individual" }, "income"],
    ["a non-resident", { payeeStatus: "non_resident" }, "income"],
    ["whoever an individual pays", { payer: { class: "individual", turnoverCents: null } }, "income"],
    ["the VAT of an exempt entity", { payeeStatus: "exempt_entity", vatRateBp: 2000 }, "vat"],
  ] as const)("%s is left for a decision", async (_, payment, tax) => {
    expect(await withheld({ grossCents: 1_000_00n, ...payment })).toEqual({ reason: "no_clear_rule", tax })
  })

  test("every rule that is not applied names who must decide it, and every rule its text in both languages", async () => {
    for (const rule of await rules(today)) {
      expect(rule.legalReferenceFr).not.toBe("")
      expect(rule.legalReferenceAr).not.toBe("")
      if (!rule.confirmed) expect(rule.decidedBy).not.toBe("CGI")
    }
  })

  test("a rule that staff confirms is applied from then on", async () => {
    await owner
      .updateTable("withholdingRules")
      .set({ confirmed: true })
      .where("payeeStatus", "=", "non_resident")
      .where("payerClass", "=", "company")
      .execute()

    expect(await withheld({ payeeStatus: "non_resident", grossCents: 1_000_00n })).toMatchObject({ income: 100_00n })
  })
})
