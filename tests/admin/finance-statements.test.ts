import { beforeAll, describe, expect, test } from "vitest"
import { recordPayerContract } from "#src/payer-contracts/record-payer-contract.ts"
import type { StaffRole } from "#src/staff/staff-roles.ts"
import { camtOf } from "#tests/bank-statements/camt.ts"
import { atlas, rif, staff } from "#tests/cast.ts"
import { photo } from "#tests/documents/papers.ts"
import { asStaff, enterDue, finance, get, now, ofAtlas, post, refusalOf, today } from "./finance-stage.ts"
import { cookieOf, origin, owner } from "./house.ts"

const statements = `${finance}/statements`
const french = today.split("-").reverse().join("/")
const reading = {
  date: "0",
  debit: "2",
  credit: "3",
  amount: "",
  status: "",
  reason: "",
  paidWords: "",
  refusedWords: "",
}
const contract = { licenceReference: "BAM EP 12/2026", contractReference: "MANDAT-7", signedOn: "2026-10-01" }
type Row = { id: string; endToEndId: string; state: string; influencerAccountId: string }
let payees: { accountId: string }[]

beforeAll(async () => {
  await owner.updateTable("programs").set({ payer: "platform" }).where("id", "=", atlas.program.id).execute()
  payees = await enterDue(5)
  await asStaff((trx) => recordPayerContract(trx, staff.finance(atlas.id), contract, now))
})

async function send(path: string, parts: Record<string, string | File>, role: StaffRole = "finance") {
  const form = new FormData()
  for (const [name, part] of Object.entries(parts)) form.set(name, part)
  const headers = { cookie: await cookieOf(role), accept: "application/json", "sec-fetch-site": "same-origin" }
  const answer = await fetch(origin + path, { method: "POST", redirect: "manual", headers, body: form })
  const body = await answer.json().catch(() => null)
  return { status: answer.status, refused: body?.refused, id: body?.done?.id }
}

const upload = (text: string, role?: StaffRole, name = "releve.csv") =>
  send(statements, { file: new File([text], name) }, role)

const batchOf = async (): Promise<string> => (await get(`${finance}/batches?payer=platform`)).body.batches[0].id
const rowsOf = async (batch: string): Promise<Row[]> => (await get(`${ofAtlas}/batches/${batch}`)).body.payouts

describe("a batch of the platform", () => {
  test("leaves out whom its maker chose, and takes them back when it is made again", async () => {
    const [left, other] = payees.map(({ accountId }) => accountId)
    const order = { executionOn: today, without: [left, other] }
    expect(await refusalOf(`${ofAtlas}/batches`, { ...order, without: payees.map((one) => one.accountId) })).toBe(
      "nothing_due",
    )
    expect((await post(`${ofAtlas}/batches`, { ...order, without: ["x"] })).status).toBe(400)
    expect(await refusalOf(`${ofAtlas}/batches`, order)).toBeNull()
    const batch = await batchOf()
    expect((await rowsOf(batch)).map((row) => row.influencerAccountId)).not.toContain(left)
    const { choices } = (await get(`${ofAtlas}/batches/${batch}`)).body
    const out = choices.filter(({ isOut }: { isOut: boolean }) => isOut).map(({ id }: { id: string }) => id)
    expect([choices.length, out.toSorted()]).toEqual([5, [left, other].toSorted()])
    expect(await refusalOf(`${ofAtlas}/batches/${batch}/remaking`, { executionOn: today, without: [left] })).toBeNull()
    expect(await rowsOf(await batchOf())).toHaveLength(4)
  })

  test("stands in the list that its card leads to, before its money and after", async () => {
    const batch = await batchOf()
    const cardOf = async (name: string) => {
      const { work } = (await get(`${finance}/overview`)).body
      const { count, path } = work.find((one: { name: string }) => one.name === name)
      const listed = await get(path.replace("/admin/pages/batches", `${finance}/batches`))
      return [count, listed.body.batches.map(({ id }: { id: string }) => id)]
    }
    expect(await refusalOf(`${ofAtlas}/batches/${batch}/check`, {}, "administrator")).toBeNull()
    expect([await cardOf("unfunded"), await cardOf("to_export")]).toEqual([
      [1, [batch]],
      [0, []],
    ])
    const funding = { receivedOn: today, proof: "avis de crédit 8" }
    expect(await refusalOf(`${ofAtlas}/batches/${batch}/funding`, funding)).toBeNull()
    expect([await cardOf("unfunded"), await cardOf("to_export")]).toEqual([
      [0, []],
      [1, [batch]],
    ])
  })

  test("leaves as pain.001 once the platform's account is known", async () => {
    const file = `${ofAtlas}/batches/${await batchOf()}/file`
    expect(await refusalOf(file, { format: "pain001" })).toBe("no_payer_rib")
    const bank = { holder: "PARTAGE SARL", rib: "225780123456789012345613" }
    expect(await refusalOf(`${finance}/issuer/bank`, bank)).toBeNull()
    const written = await (await post(file, { format: "pain001" })).text()
    expect(written).toContain("<Nm>PARTAGE SARL</Nm>")
    expect(written).toContain("225780123456789012345613")
  })
})

describe("an outcome told by hand", () => {
  const told = { outcome: "executed", on: today, note: "" }

  test("asks for a number or a paper, and keeps the paper for both sides", async () => {
    const batch = await batchOf()
    const path = `${ofAtlas}/batches/${batch}/outcomes`
    const [first] = await rowsOf(batch)
    const act = JSON.stringify({ ...told, payoutId: first?.id })
    const proof = new File([await photo(800, 600).jpeg().toBuffer()], "avis.jpg")
    expect((await send(path, { act })).refused).toBe("nothing_proves")
    expect((await send(path, { act, proof: new File(["MZ"], "avis.exe") })).refused).toBe("file_type")
    expect((await send(path, { act: "{", proof })).status).toBe(400)
    expect((await send(path, { proof })).status).toBe(400)
    expect((await send(path, { act, proof }, "support")).status).toBe(403)
    const foreign = await send(path.replace(atlas.id, rif.id), { act, proof })
    expect([404, 409]).toContain(foreign.status)
    expect((await get(`${ofAtlas}/batches/${batch}`)).body.proofs).toEqual([])
    expect((await send(path, { act, proof })).refused).toBeNull()
    expect((await get(`${ofAtlas}/batches/${batch}`)).body.proofs).toMatchObject([{ name: "avis.jpg", payouts: 1 }])
    expect((await rowsOf(batch)).find(({ id }) => id === first?.id)?.state).toBe("executed")
  })
})

describe("a statement of the platform's account", () => {
  test("is refused unless it speaks of our transfers, to whom may not pay, and when it is none", async () => {
    const line = `${french};SYS-9-9-0123456789AB;1,00;\n`
    expect((await upload(line, "support")).status).toBe(403)
    expect((await upload("Date;Libellé\n01/01/2026;LOYER\n")).refused).toBe("nothing_of_ours")
    expect((await upload("")).refused).toBe("empty_file")
    expect((await send(statements, { other: "x" })).refused).toBe("empty_file")
    expect((await upload("x".repeat(5 * 1024 * 1024 + 1))).refused).toBe("file_too_large")
    expect((await upload('<!DOCTYPE a [<!ENTITY b "c">]><Document>SYS-1-1-0123456789AB</Document>')).refused).toBe(
      "unsafe_xml",
    )
    expect((await post(statements, {})).status).toBe(409)
    expect((await get(statements)).body).toEqual({ statements: [], mayPay: true })
  })

  test("is read as a person says, seen before it is applied, and applied once", async () => {
    const batch = await batchOf()
    const [, paid, failed] = await rowsOf(batch)
    const others = `${french};LOYER;9000,00;\n${french};SYS-9-9-0123456789AB;1,00;\n`
    const ours = `${french};VIR ${paid?.endToEndId};120,00;\n${french};REJET ${failed?.endToEndId};;120,00\n`
    const text = `Quand;Libellé;Sortie;Retour\n${others}${ours}`
    const { id } = await upload(text)
    expect((await upload(text, "administrator")).id).toBe(id)
    const path = `${statements}/${id}`
    expect((await get(path)).body).toMatchObject({ reading: { isSure: false }, matched: 0, others: 2 })
    expect(await refusalOf(`${path}/application`, {})).toBe("nothing_matched")
    expect(await refusalOf(`${path}/reading`, { ...reading, date: "" })).toBe("columns_missing")
    expect(await refusalOf(`${path}/reading`, reading, "compliance")).toBe("forbidden")
    expect(await refusalOf(`${path}/reading`, reading)).toBeNull()
    const { lines } = (await get(path)).body
    expect(lines.map(({ outcome }: { outcome: string }) => outcome)).toEqual(["unmatched", "executed", "failed"])
    expect(lines[1]).toMatchObject({ accountId: atlas.id, batchId: batch, amount: "120,00\u00a0DH", tone: "good" })

    expect(await refusalOf(`${path}/application`, {}, "support")).toBe("forbidden")
    expect(await refusalOf(`${path}/application`, {})).toBeNull()
    expect(await refusalOf(`${path}/application`, {})).toBe("already_applied")
    expect(await refusalOf(`${path}/reading`, reading)).toBe("already_applied")
    const report = (await get(path)).body
    expect(report).toMatchObject({ reading: null, others: 2 })
    expect(report.lines[1]).toMatchObject({ outcome: "executed", accountId: atlas.id })
    const states = new Map((await rowsOf(batch)).map((row) => [row.id, row.state]))
    expect([states.get(paid?.id ?? ""), states.get(failed?.id ?? "")]).toEqual(["executed", "failed"])
  })

  test("comes as camt.053 as well, and names nobody's statement but the platform's", async () => {
    const [, , , last] = await rowsOf(await batchOf())
    const movement = { reference: last?.endToEndId ?? "", amount: "120.00", direction: "DBIT" as const, on: today }
    const { id } = await upload(camtOf([movement]), "administrator", "releve.xml")
    expect((await get(`${statements}/${id}`)).body).toMatchObject({ reading: null, matched: 1 })
    const ofMerchant = { accountId: atlas.id, format: "csv", name: "a.csv", sha256: Buffer.from("a") }
    const rows = JSON.stringify({ table: { header: [], lines: [], others: 0 } })
    const theirs = await owner
      .insertInto("bankStatements")
      .values({ ...ofMerchant, receivedBy: atlas.owner.userId, rows })
      .returning("id")
      .executeTakeFirstOrThrow()
    expect((await get(`${statements}/${theirs.id}`)).status).toBe(404)
    expect(await refusalOf(`${statements}/${theirs.id}/application`, {})).toBeUndefined()
    const [one, two] = await Promise.all([
      refusalOf(`${statements}/${id}/application`, {}),
      refusalOf(`${statements}/${id}/application`, {}, "administrator"),
    ])
    expect([one, two].toSorted()).toEqual(["already_applied", null])
  })
})
