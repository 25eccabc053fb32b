import { beforeAll, describe, expect, test } from "vitest"
import application from "#src/entry-server.tsx"
import { i18n, type Key } from "#src/i18n/i18n.ts"
import { cloneDatabase } from "#tests/database.ts"
import { setPayingStage } from "#tests/paying/stage.ts"
import { ask } from "#tests/site.ts"

const database = await cloneDatabase()
const { t } = i18n("fr")
let cookie: string
beforeAll(async () => {
  cookie = (await setPayingStage(database)).cookies.maker
})

function send(body: string | Uint8Array<ArrayBuffer>, name = "releve") {
  const form = new FormData()
  form.set("file", new File([body], name))
  return ask("/fr/payouts/statements", { cookie, form })
}

/** As much of it as a file may hold. */
const full = (piece: string, head = "", tail = "") =>
  head + piece.repeat(Math.floor((5 * 1024 * 1024 - head.length - tail.length) / piece.length)) + tail
const reference = "SYS-1-1-0123456789AB"
const namespace = "urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"
const open = `<Document xmlns="${namespace}"><BkToCstmrStmt><Stmt>`
const close = "</Stmt></BkToCstmrStmt></Document>"
const entry = `<Ntry><Sts>BOOK</Sts><NtryDtls><TxDtls><Refs><EndToEndId>${reference}</EndToEndId></Refs></TxDtls></NtryDtls></Ntry>`
const laughs = (entities: string) => `<!DOCTYPE Document [${entities}]>${open}&lol9;${close}`
const billion = Array.from({ length: 9 }, (_, nth) => `<!ENTITY lol${nth + 1} "${`&lol${nth};`.repeat(10)}">`).join("")

const refused: [string, string | Uint8Array<ArrayBuffer>, Key][] = [
  ["a billion laughs", laughs(`<!ENTITY lol0 "ha">${billion}`), "payouts.statements.refused.unsafe_xml"],
  [
    "a document that reads the machine's files",
    laughs('<!ENTITY lol9 SYSTEM "file:///etc/passwd">'),
    "payouts.statements.refused.unsafe_xml",
  ],
  [
    "one that hides its type in another encoding",
    Buffer.from(`\ufeff${laughs("")}`, "utf16le"),
    "payouts.statements.refused.unsafe_xml",
  ],
  ["an encoding that nobody announced", Buffer.from(open, "utf16le").swap16(), "payouts.statements.refused.no_table"],
  ["bytes of nothing", Buffer.alloc(4096), "payouts.statements.refused.no_table"],
  ["a spreadsheet", Buffer.from("PK\u0003\u0004\u0000\u0000", "latin1"), "payouts.statements.refused.no_table"],
  ["a tree as deep as the file", full("<a>", open), "payouts.statements.refused.not_camt053"],
  ["a forest of attributes", full(' a=""', `${open}<a`, `/>${close}`), "payouts.statements.refused.not_camt053"],
  ["a document that never ends", full("<!--", open), "payouts.statements.refused.not_camt053"],
  ["entities by the million", full("&x;", open, close), "payouts.statements.refused.not_camt053"],
  ["entries by the thousand", full(entry, open, close), "payouts.statements.refused.too_many_lines"],
  ["details by the hundred thousand", full("<TxDtls/>", open, close), "payouts.statements.refused.too_many_lines"],
  [
    "lines by the hundred thousand",
    full(`${reference}\n`, "Date;Montant\n"),
    "payouts.statements.refused.too_many_lines",
  ],
  [
    "quotes that never close",
    full('"a;\n', `Date;Montant\n${reference}\n`),
    "payouts.statements.refused.too_many_lines",
  ],
  ["one line as long as the file", full(`${reference};`), "payouts.statements.refused.nothing_of_ours"],
  ["a byte too much", "a".repeat(5 * 1024 * 1024 + 1), "payouts.statements.refused.file_too_large"],
]

describe("a bank's file that is none", () => {
  test.each(refused)("%s is refused in words, and soon", { timeout: 20_000 }, async (_what, body, key) => {
    const answer = await send(body)

    expect([answer.status, (await answer.text()).includes(t(key).replaceAll("'", "&#39;"))]).toEqual([422, true])
  })
})

test("two hundred megabytes are not taken in", async () => {
  let megabytes = 0
  const head = Buffer.from('--x\r\ncontent-disposition: form-data; name="file"; filename="a"\r\n\r\n')
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (megabytes++ > 200) controller.close()
      else controller.enqueue(megabytes === 1 ? head : new Uint8Array(1024 * 1024))
    },
  })
  const headers = { cookie, "content-type": "multipart/form-data; boundary=x" }
  const asked = { method: "POST", headers, body, duplex: "half" }
  const answer = await application.fetch(new Request("http://localhost:3000/fr/payouts/statements", asked))

  expect([413, 422]).toContain(answer.status)
  expect(megabytes).toBeLessThan(200)
})

test("of a statement with thousands of our lines a page of some hundreds is shown, the strange ones first", async () => {
  const lines = Array.from({ length: 15_000 }, (_, nth) => `22/11/2026;SYS-1-${nth + 1}-0123456789AB;-1,00\n`)
  const sent = await send(`Date;Libellé;Montant\n${lines.join("")}`)
  const html = await (await ask(sent.headers.get("location") ?? "", { cookie })).text()

  expect(sent.status).toBe(303)
  expect(html.match(/SYS-1-\d+-0123456789AB/g)?.length).toBeLessThan(510)
  expect(html).toContain(t("payouts.statements.not_shown", { count: 14_500 }))
  expect(html.length).toBeLessThan(1_000_000)
})

test("a name of a file is shown, and is no path", async () => {
  const sent = await send(`Date;Libellé;Montant\n22/11/2026;${reference};-1,00\n`, "../../etc/passwd\u202efdp.exe")
  const html = await (await ask(sent.headers.get("location") ?? "", { cookie })).text()

  expect(html).toContain("passwd")
})
