import { describe, expect, test } from "vitest"
import { csvFile } from "#src/payouts/transfer-files/csv-file.ts"
import { painFile } from "#src/payouts/transfer-files/pain-file.ts"
import { hasSchemas, problemsOf } from "#tests/papers/xml-schemas.ts"
import { salmasRib } from "#tests/payouts/payer.ts"
import { atlasRib } from "./stage.ts"

const transfer = {
  id: "",
  endToEndId: "SYS-7-1-0123456789AB",
  payeeName: "Salma B.",
  netCents: 1_234_50n,
  rib: salmasRib,
}
const order = {
  ...{ number: 7, executionOn: "2026-11-23", madeAt: new Date("2026-11-22T10:00:00.123Z"), messageId: "SYS-7-AB" },
  payer: { name: "Coopérative Atlas & fils", rib: atlasRib },
  transfers: [
    transfer,
    { ...transfer, endToEndId: "SYS-7-2-0123456789AC", payeeName: "Zoë Œuvrard <œ>", netCents: 5n },
    { ...transfer, endToEndId: "SYS-7-3-0123456789AD", payeeName: "يوسف", netCents: 999_999_999_99n },
  ],
}
const written = (changed: Partial<typeof order> = {}) =>
  Buffer.from(painFile.write({ ...order, ...changed })).toString()

describe.runIf(hasSchemas)("against the schema of pain.001.001.03", () => {
  test("the file is valid, with one transfer or thousands", () => {
    const many = Array.from({ length: 3000 }, () => transfer)
    expect(problemsOf("iso20022/pain.001.001.03.xsd", written())).toEqual([])
    expect(problemsOf("iso20022/pain.001.001.03.xsd", written({ transfers: many }))).toEqual([])
  })

  test("one whose day is broken is not", () => {
    expect(problemsOf("iso20022/pain.001.001.03.xsd", written({ executionOn: "demain" }))).not.toEqual([])
  })
})

test("says the totals twice, the day, and each transfer by its reference", () => {
  const xml = written()
  expect(xml.match(/<NbOfTxs>3<\/NbOfTxs><CtrlSum>1000001234\.54<\/CtrlSum>/g)).toHaveLength(2)
  expect(xml).toContain("<CreDtTm>2026-11-22T10:00:00</CreDtTm>")
  expect(xml).toContain("<ReqdExctnDt>2026-11-23</ReqdExctnDt>")
  expect(xml.match(/<EndToEndId>SYS-7-\d-[0-9A-F]{12}<\/EndToEndId>/g)).toHaveLength(3)
  expect(xml).toContain('<InstdAmt Ccy="MAD">0.05</InstdAmt>')
  expect(xml.match(new RegExp(`<IBAN>MA64${salmasRib}</IBAN>`, "g"))).toHaveLength(3)
})

test("names hold what banks can read, and a name without a Latin letter is its reference", () => {
  const xml = written()
  for (const name of ["COOPERATIVE ATLAS FILS", "SALMA B.", "ZOE OEUVRARD OE", "SYS-7-3-0123456789AD"])
    expect(xml).toContain(`<Nm>${name}</Nm>`)
})

test("the table for portals has a line a transfer, amounts with two decimals, and a name that fits", () => {
  const long = { ...transfer, payeeName: "Association des femmes artisanes de la vallée" }
  const lines = Buffer.from(csvFile.write({ ...order, transfers: [long] }))
    .toString()
    .split("\r\n")
  expect(lines[1]).toBe(
    `SYS-7-1-0123456789AB;ASSOCIATION DES FEMMES ARTISANES DE;${salmasRib};1234,50;MAD;2026-11-23;COMMISSIONS SYS-7-1-0123456789AB`,
  )
})
