import { expect, test } from "vitest"
import { readTable, sketchTable } from "#src/bank-statements/read-table.ts"
import { guessReading, isReadable, type Reading } from "#src/bank-statements/reading.ts"
import { findReference, readBankAmount } from "#src/bank-statements/statement.ts"

const reference = "SYS-1-1-0123456789AB"

function read(text: string, changed: Partial<Reading> = {}) {
  const table = sketchTable(text)
  return readTable("nov.csv", table, { ...guessReading(table.header), ...changed })
}

test.each([
  ["VIR EMIS SYS-1-1-0123456789AB SALMA", reference],
  ["vir sys 1 1 0123456789ab", reference],
  ["/SYS/12/345/0123456789AB/", "SYS-12-345-0123456789AB"],
  ["SYS-1-1-0123456789ABC", null],
  ["LOYER NOVEMBRE", null],
])("finds our reference in %s", (text, found) => {
  expect(findReference(text)).toBe(found)
})

test.each([
  ["1 234,56", 123456n],
  ["-1.234,56", -123456n],
  ["1,234.56", 123456n],
  ["(12.00)", -1200n],
  ["12,5-", -1250n],
  ["1.234", 123400n],
  ["118,00 DH", 11800n],
  ["", null],
  ["douze", null],
])("reads the amount %s", (text, cents) => {
  expect(readBankAmount(text)).toBe(cents)
})

test("an account's statement: what left was paid, what came back was refused, and only our lines are kept", () => {
  const text = `Relevé du compte;;;\nDate opération;Libellé;Débit;Crédit\n20/11/2026;LOYER SECRET;9 000,00;\n22/11/2026;VIR ${reference};118,00;\n22/11/2026;RETOUR SYS-1-2-0123456789AC;;7,50\n`
  expect(sketchTable(text)).toMatchObject({ lines: [{ line: 4 }, { line: 5 }], others: 2 })
  expect(JSON.stringify(sketchTable(text))).not.toContain("LOYER")
  expect(read(text)).toEqual({
    entries: [
      { line: 4, reference, outcome: "executed", on: "2026-11-22", amountCents: "11800", note: "nov.csv:4" },
      {
        ...{ line: 5, reference: "SYS-1-2-0123456789AC", outcome: "failed", on: "2026-11-22" },
        ...{ amountCents: "750", note: "nov.csv:5" },
      },
    ],
    unread: [],
  })
})

test("a portal's report: its status says it, a refusal first, and what is not understood changes nothing", () => {
  const line = (status: string, motif = "") => `22/11/2026,${reference},118.00,${status},${motif}\n`
  const text = `Date,Référence,Montant,Statut,Motif rejet\n${line("Exécuté")}${line("Rejeté", "RIB inconnu")}${line("Non exécuté")}${line("En cours")}`
  const { entries, unread } = read(text)
  expect(entries.map(({ outcome }) => outcome)).toEqual(["executed", "failed", "failed"])
  expect(entries[1]?.note).toBe("RIB inconnu")
  expect(unread).toEqual([{ line: 5, reference, problem: "unknown_status" }])
  const taught = read(text, { paidWords: ["execut", "en cours"], refusedWords: [] })
  expect(taught.entries).toHaveLength(3)
})

test("one signed column tells both ways; without a head nothing is read before a person says how", () => {
  const text = `22/11/2026;${reference};-118,00\n22/11/2026;SYS-1-2-0123456789AC;+7,50\n`
  expect(isReadable(guessReading(sketchTable(text).header))).toBe(false)
  expect(read(text)).toEqual({ entries: [], unread: [] })
  const columns = { date: 0, amount: 2, debit: null, credit: null, status: null, reason: null }
  expect(read(text, { columns }).entries.map(({ outcome }) => outcome)).toEqual(["executed", "failed"])
})

test("a line whose day or amount cannot be read is told", () => {
  const text = `Date;Libellé;Débit;Crédit\nhier;${reference};118,00;\n22/11/2026;${reference};;\n`
  expect(read(text).unread.map(({ problem }) => problem)).toEqual(["bad_date", "no_amount"])
})
