import iconv from "iconv-lite"
import { describe, expect, test } from "vitest"
import { parseCarrierDate } from "#src/carrier-imports/carrier-date.ts"
import { meaningOf } from "#src/carrier-imports/carrier-status.ts"
import { guessColumns } from "#src/carrier-imports/columns.ts"
import { listStatuses, readFile, sketchFile } from "#src/carrier-imports/read-file.ts"
import { decodeFile } from "#src/csv/decode-file.ts"
import { readLines } from "#src/csv/read-lines.ts"

const french = "Référence;Statut;Date\r\nCMD-1;Livré;21/11/2026\r\nCMD-2;Refusé à l’arrivée;20/11/2026\r\n"
const arabic = "رقم الطلب;الحالة;التاريخ\r\nCMD-1;تم التسليم;21/11/2026\r\nCMD-2;لا يجيب;20/11/2026\r\n"

describe("the text of a carrier's file", () => {
  test.each([
    ["utf-8", french, "utf-8"],
    ["utf-8", `\ufeff${french}`, "utf-8"],
    ["windows-1252", french, "windows-1252"],
    ["windows-1252", french.toUpperCase(), "windows-1252"],
    ["windows-1256", arabic, "windows-1256"],
    ["utf-8", arabic, "utf-8"],
  ] as const)("is read from %s", (written, text, encoding) => {
    const decoded = decodeFile(iconv.encode(text, written))

    expect(decoded).toEqual({ text: text.replace("\ufeff", ""), encoding })
  })

  test("is read from the UTF-16 that Excel calls Unicode", () => {
    const bytes = Buffer.concat([Buffer.from([0xff, 0xfe]), iconv.encode(arabic, "utf-16le")])

    expect(decodeFile(bytes)).toEqual({ text: arabic, encoding: "utf-16" })
  })
})

describe("the lines of a carrier's file", () => {
  test.each([";", ",", "\t"] as const)("are cut at %j", (delimiter) => {
    const { lines } = readLines(`ref${delimiter}statut\nCMD-1${delimiter}Livré\n`)

    expect(lines).toEqual([
      { line: 1, cells: ["ref", "statut"] },
      { line: 2, cells: ["CMD-1", "Livré"] },
    ])
  })

  test("keep their numbers past empty lines and cells of several lines", () => {
    const { lines } = readLines('ref;statut\n\n"CMD-1";"Livré\nen main propre"\nCMD-2;Refusé\n')

    expect(lines.map(({ line }) => line)).toEqual([1, 3, 5])
  })

  test("are saved one by one from a quote that never closes", () => {
    const { lines, broken } = readLines('ref;statut\nCMD-1;Livré\n"CMD-2;Livré\nCMD-3;Livré\n')

    expect(lines.map(({ cells }) => cells[0])).toEqual(["ref", "CMD-1", "CMD-3"])
    expect(broken).toEqual([3])
  })

  test("obey Excel's announcement of the separator, and its way to keep leading zeros", () => {
    const { lines } = readLines('sep=,\r\nref,statut\r\n="00123",Livré\r\n')

    expect(lines).toEqual([
      { line: 2, cells: ["ref", "statut"] },
      { line: 3, cells: ["00123", "Livré"] },
    ])
  })
})

describe("columns and words", () => {
  test.each([
    [["N° Commande", "Statut", "Date livraison", "Montant"], { reference: 0, status: 1, date: 2, amount: 3 }],
    [["Ville", "État", "Réf."], { reference: 2, status: 1, date: null, amount: null }],
    [["المبلغ", "الحالة", "رقم الطلبية"], { reference: 2, status: 1, date: null, amount: 0 }],
    [["Order ID", "Delivery status"], { reference: 0, status: 1, date: null, amount: null }],
  ])("are found in %j", (cells, columns) => {
    expect(guessColumns({ line: 1, cells })).toEqual({ ...columns, hasHeader: true })
  })

  test.each([
    ["LIVRÉ", "delivered"],
    ["Livrée ", "delivered"],
    ["تمّ التسليم", "delivered"],
    ["مرتجع", "returned"],
    ["لا يجيب", "unreachable"],
    ["مؤجل", "postponed"],
    ["ملغى", "cancelled"],
    ["تم الدفع", "settled"],
    ["Encaissé", "settled"],
    ["en cours de livraison", "shipped"],
    ["Nouveau", "ignored"],
    ["non livré", null],
    ["retour en cours", null],
  ] as const)("%s means %s", (status, meaning) => {
    expect(meaningOf(status)).toBe(meaning)
  })

  test.each([
    ["21/11/2026", "2026-11-21T12:00:00.000Z"],
    ["1-2-26", "2026-02-01T11:00:00.000Z"],
    ["٢١/١١/٢٠٢٦ ١٤:٣٠", "2026-11-21T14:30:00.000Z"],
    ["2026-11-21 09:05:12", "2026-11-21T09:05:00.000Z"],
    ["2026-11-21T09:05:00+01:00", "2026-11-21T08:05:00.000Z"],
    ["31/02/2026", null],
    ["hier", null],
  ])("%s is %s", (text, at) => {
    expect(parseCarrierDate(text)?.at.toISOString() ?? null).toBe(at)
  })
})

describe("a hostile file", () => {
  const columns = { reference: 0, status: 1, date: null, amount: null, hasHeader: true }
  const read = (text: string) => readFile(text, { columns, meanings: {} })

  test("has formulas taken for text", () => {
    expect(read("ref;statut\n=CMD|'/c calc'!A1;Livré")).toMatchObject([
      { reference: "=CMD|'/c calc'!A1", meaning: "delivered" },
    ])
  })

  test("has lines without a reference or with a swallowed neighbour named as such", () => {
    const lines = read('ref;statut\n;Livré\n"CMD-1;Livré\nCMD-2";Livré\n')

    expect(lines).toMatchObject([
      { line: 2, outcome: "no_reference" },
      { line: 3, outcome: "broken" },
    ])
  })

  test("is sketched without a header, and as nothing when it is empty", () => {
    expect(sketchFile("CMD-1;Livré\n").columns).toMatchObject({ reference: null, hasHeader: false })
    expect(sketchFile("\n\n").lineCount).toBe(0)
  })

  test("lists the words that nobody knows first", () => {
    const statuses = listStatuses("ref;statut\na;Livré\nb;Livré\nc;Bizarre", { columns, meanings: {} })

    expect(statuses.map(({ text, count, meaning }) => [text, count, meaning])).toEqual([
      ["Bizarre", 1, null],
      ["Livré", 2, "delivered"],
    ])
  })
})
