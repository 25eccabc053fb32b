import { describe, expect, test } from "vitest"
import { readCamt } from "#src/bank-statements/read-camt.ts"
import { hasSchemas, problemsOf } from "#tests/papers/xml-schemas.ts"
import { camtOf } from "./camt.ts"

const paid = { reference: "SYS-1-1-0123456789AB", amount: "118.00", direction: "DBIT" } as const
const returned = {
  reference: "SYS-1-2-0123456789AC",
  amount: "7.50",
  direction: "CRDT",
  reason: "Compte clos",
} as const
const rent = { reference: "LOYER", amount: "9000.00", direction: "DBIT" } as const
const said = camtOf([paid, rent, returned])

describe.runIf(hasSchemas)("against the schema of camt.053.001.02", () => {
  test("what these tests read is a statement", () => {
    expect(problemsOf("iso20022/camt.053.001.02.xsd", said)).toEqual([])
  })
})

test("what left the account was paid, what came back was not, and the rest is not ours", () => {
  expect(readCamt("nov.xml", said)).toEqual({
    ok: true,
    value: {
      entries: [
        {
          ...{ line: 1, reference: "SYS-1-1-0123456789AB", outcome: "executed", on: "2026-11-22" },
          ...{ amountCents: "11800", note: "AVIS-77" },
        },
        {
          ...{ line: 3, reference: "SYS-1-2-0123456789AC", outcome: "failed", on: "2026-11-22" },
          ...{ amountCents: "750", note: "Compte clos" },
        },
      ],
      unread: [],
      others: 1,
    },
  })
})

test("one entry for a whole batch tells each transfer of it", () => {
  const detail = (n: number) =>
    `<TxDtls><Refs><EndToEndId>SYS-1-${n}-0123456789AB</EndToEndId></Refs><AmtDtls><TxAmt><Amt Ccy="MAD">${n}.00</Amt></TxAmt></AmtDtls></TxDtls>`
  const whole = camtOf([paid]).replace(/<TxDtls>.*<\/TxDtls>/s, [1, 2, 3].map(detail).join(""))
  const read = readCamt("nov.xml", whole)
  expect(read.ok && read.value.entries.map(({ amountCents }) => amountCents)).toEqual(["100", "200", "300"])
})

test("what is not booked yet, or not in dirhams, is told and changes nothing", () => {
  const pending = readCamt("nov.xml", camtOf([paid], "PDNG"))
  const abroad = readCamt("nov.xml", said.replaceAll('Ccy="MAD">118', 'Ccy="EUR">118'))
  expect(pending).toMatchObject({ value: { entries: [], unread: [{ problem: "pending" }] } })
  expect(abroad).toMatchObject({ value: { entries: [{ line: 3 }], unread: [{ problem: "no_amount" }] } })
})

test("a document that reaches out, blows up, or is something else is refused", () => {
  const entity = `<!DOCTYPE Document [<!ENTITY x SYSTEM "file:///etc/passwd">]>`
  expect(readCamt("x.xml", said.replace("<Document", `${entity}<Document`))).toMatchObject({ reason: "unsafe_xml" })
  for (const other of ["<html></html>", "<Document", "", said.replaceAll("camt.053", "camt.052")])
    expect(readCamt("x.xml", other)).toMatchObject({ reason: "not_camt053" })
})
