import { inBoth, spelledOut } from "#src/papers/in-both.ts"
import type { PaperContent, PaperKind, PaperSums, Party } from "#src/papers/paper.ts"

const nobody = { professionalTax: null, tradeRegister: null, autoEntrepreneurCard: null, cooperativeRegister: null }

export const atlasParty: Party = {
  ...nobody,
  ...{ name: "شركة أطلس للتجميل ش.م.م", address: "12، شارع الميناء", city: "الصويرة" },
  ...{ ice: "900000001000078", taxId: "01087449", professionalTax: "50436156", tradeRegister: "18665 Essaouira" },
  ...{ legalForm: "company", capitalCents: 100_000_00n },
}
/** As papers issued before they named a form: without it. */
export const salmaParty: Party = {
  ...nobody,
  ...{ name: "Salma Bennani", address: "4, rue des Orangers, appt 7", city: "Casablanca" },
  ...{ ice: "900000002000051", taxId: "45194531", autoEntrepreneurCard: "AE-2024-118833" },
}

const gross = 1_234_56n
export const sums: PaperSums = {
  ...{ grossCents: gross, vatRateBp: 0, vatCents: 0n, totalCents: gross },
  withheld: [
    {
      ...{ tax: "income", baseCents: 1_000_00n, rateBp: 3000, amountCents: 300_00n, isFinal: true },
      legalReference: {
        fr: "CGI art. 73-II : 30 % libératoire sur le surplus au-delà de 80 000 DH par an et par client",
        ar: "المدونة العامة للضرائب، المادة 73-II: 30 % إبرائية على ما يفوق 80.000 درهم في السنة عن كل زبون",
      },
    },
  ],
  ...{ withheldCents: 300_00n, correctionCents: 0n, netCents: 934_56n },
}

const program = { fr: "Programme ambassadeurs", ar: "برنامج السفراء" }

/** An invented paper of each kind. */
export function specimen(kind: PaperKind, change: Partial<PaperContent> = {}): PaperContent {
  const isBill = kind.endsWith("invoice") || kind.endsWith("note")
  const isYearly = kind === "year_statement" || kind === "withholding_certificate"
  const [issuer, recipient] = isBill ? [salmaParty, atlasParty] : [atlasParty, salmaParty]
  const label = inBoth("money_papers.lines.sales", (locale) => ({ program: program[locale], count: 12 }))
  return {
    ...{ id: "01900000-0000-7000-8000-000000000001", kind, reference: "FA-2026-000123", year: 2026 },
    ...{ issuedOn: "2026-11-22", issuer, recipient, sums, paid: isYearly ? paid : [] },
    lines: isBill ? [{ on: null, label, reference: null, quantity: 1, amountCents: gross }] : sales(kind),
    transfer: isYearly
      ? null
      : { on: "2026-11-23", reference: "SYS-12-1-A1B2C3D4E5F6", account: "•••• 5613", proof: "avis 12" },
    ...{ corrects: null, mandatedOn: isBill ? "2026-07-01" : null },
    vatMention: isBill ? inBoth("money_papers.vat.exempt_by_turnover") : null,
    inWords: spelledOut(isBill ? gross : kind === "withholding_certificate" ? 300_00n : 934_56n),
    ...change,
  }
}

const paid = [3, 5, 9].map((month, index) => ({
  on: `2026-${String(month).padStart(2, "0")}-2${index}`,
  reference: `RV-2026-00000${index + 1}`,
  ...{ grossCents: 12_345_67n, vatCents: 0n, withheldCents: 300_00n, correctionCents: 0n, netCents: 12_045_67n },
}))

function sales(kind: PaperKind): PaperContent["lines"] {
  if (kind !== "statement") return []
  return [120_00n, 1_134_56n, -20_00n].map((amountCents, index) => ({
    on: `2026-10-0${index + 1}`,
    label: inBoth(amountCents < 0n ? "money_papers.lines.taken_back" : "money_papers.lines.sale", (locale) => ({
      program: program[locale],
    })),
    ...{ reference: `A1B2C3D${index}`, quantity: 1, amountCents },
  }))
}
