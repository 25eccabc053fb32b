import { beforeAll, describe, expect, test } from "vitest"
import { inNoAccount } from "#db/database.ts"
import { verifyBooks } from "#src/books/verify-ledger.ts"
import { recordPayerContract } from "#src/payer-contracts/record-payer-contract.ts"
import { suspendAccount } from "#src/suspensions/suspend-account.ts"
import { atlas, rif, staff, staffSecret, users } from "#tests/cast.ts"
import { codeOf } from "#tests/second-factors/code-of.ts"
import { asStaff, enterDue, finance, get, now, ofAtlas, post, refusalOf, today } from "./finance-stage.ts"
import { owner } from "./house.ts"

const contract = { licenceReference: "BAM EP 12/2026", contractReference: "MANDAT-7", signedOn: "2026-10-01" }
const funding = { receivedOn: today, proof: "avis de crédit 8" }
const told = { outcome: "executed", on: today, note: "avis 3" }

beforeAll(async () => {
  await owner.updateTable("programs").set({ payer: "platform" }).where("id", "=", atlas.program.id).execute()
  await enterDue(3)
})

const make = (role: "finance" | "administrator" = "finance") =>
  refusalOf(`${ofAtlas}/batches`, { executionOn: today }, role)

async function lastBatch(): Promise<{ id: string; state: string }> {
  return (await get(`${finance}/batches?payer=platform`)).body.batches[0]
}

async function payoutsOf(batch: string): Promise<{ id: string; state: string }[]> {
  return (await get(`${ofAtlas}/batches/${batch}`)).body.payouts
}

async function differences() {
  return (await verifyBooks((read) => inNoAccount(owner, read))).differences
}

describe("a batch of the platform, at the finance desk", () => {
  test("asks for a contract first, which is recorded once", async () => {
    const due = (await get(`${finance}/platform`)).body.due
    expect(due).toMatchObject([{ accountId: atlas.id, gross: "360,00\u00a0DH", payees: 3, hasContract: false }])
    expect(await make()).toBe("no_contract")
    expect(await refusalOf(`${ofAtlas}/contracts`, { ...contract, licenceReference: "-" })).toBe("reference_missing")
    expect(await refusalOf(`${ofAtlas}/contracts`, { ...contract, signedOn: "2099-01-01" })).toBe("day_ahead")
    expect(await refusalOf(`${ofAtlas}/contracts`, contract, "compliance")).toBe("forbidden")
    expect(await refusalOf(`${ofAtlas}/contracts`, contract)).toBeNull()
    expect(await refusalOf(`${ofAtlas}/contracts`, contract)).toBe("already_in_force")
    const { body } = await get(`${ofAtlas}/platform`)
    expect(body).toMatchObject({
      total: "360,00\u00a0DH",
      excluded: [],
      contracts: [{ recordedByName: "عمر" }],
      credit: null,
    })
    expect(body.payable).toHaveLength(3)
  })

  test("is made by one, and checked by another or by a new code", async () => {
    expect(await refusalOf(`${ofAtlas}/batches`, { executionOn: "2020-01-01" })).toBe("day_range")
    expect(await make()).toBeNull()
    expect(await make("administrator")).toBe("draft_exists")
    const { id } = await lastBatch()
    const check = `${ofAtlas}/batches/${id}/check`
    expect((await get(`${ofAtlas}/batches/${id}`)).body).toMatchObject({ mayPay: true, isOwn: true, funding: null })
    expect(await refusalOf(check, {})).toBe("own_batch")
    expect(await refusalOf(check, { code: "000000" })).toBe("wrong_code")
    expect(await refusalOf(check, { code: codeOf(staffSecret, new Date()) })).toBeNull()
    expect(await refusalOf(check, {}, "administrator")).toBe("not_a_draft")
    const { body } = await get(`${ofAtlas}/batches/${id}`)
    expect(body).toMatchObject({ batch: { state: "checked", checkedHow: "second_factor" } })
    expect(body.funding).toMatchObject({ invoiced: "360,00\u00a0DH", papers: [{ kind: "fee_invoice" }] })
  })

  test("leaves for the bank once the money is in, and is told by hand to its end", async () => {
    const { id } = await lastBatch()
    const of = (part: string) => `${ofAtlas}/batches/${id}/${part}`
    expect(await refusalOf(of("file"), { format: "csv" })).toBe("not_funded")
    expect(await refusalOf(of("funding"), { ...funding, proof: " " })).toBe("proof_missing")
    expect(await refusalOf(of("funding"), funding)).toBeNull()
    expect(await refusalOf(of("funding"), funding)).toBe("already_funded")
    expect(await refusalOf(of("file"), { format: "pain001" })).toBe("no_payer_rib")
    const file = await post(of("file"), { format: "csv" })
    expect(file.headers.get("content-disposition")).toMatch(/^attachment; filename="SYS-1-[0-9A-F]{12}\.csv"$/)
    expect(file.headers.get("cache-control")).toBe("private, no-store")
    expect((await file.text()).trim().split("\n").length).toBeGreaterThan(3)
    const [first, second] = await payoutsOf(id)
    expect(await refusalOf(of("outcomes"), { ...told, payoutId: null, on: "2099-01-01" })).toBe("day_range")
    const failed = { payoutId: first?.id, outcome: "failed", on: today }
    expect(await refusalOf(of("outcomes"), { ...failed, note: "" })).toBe("reason_missing")
    expect(await refusalOf(of("outcomes"), { ...failed, note: "Compte clos" })).toBeNull()
    expect(await refusalOf(of("outcomes"), { ...told, payoutId: null })).toBeNull()
    expect(await refusalOf(of("outcomes"), { ...told, payoutId: null })).toBe("nothing_waits")
    expect(await refusalOf(of("cancellation"), {})).toBe("already_executed")
    expect(await lastBatch()).toMatchObject({ state: "executed" })
    expect((await get(`${ofAtlas}/payouts/${second?.id}`)).body).toMatchObject({ mayTell: true })
    expect(await differences()).toEqual([])
  })

  test("leaves what failed as the merchant's credit, to be given back once", async () => {
    expect((await get(`${finance}/platform`)).body.credits).toMatchObject([{ amount: "120,00\u00a0DH" }])
    const refund = { refundedOn: today, proof: "virement 44" }
    expect(await refusalOf(`${ofAtlas}/refund`, refund, "support")).toBe("forbidden")
    expect(await refusalOf(`${ofAtlas}/refund`, refund)).toBeNull()
    expect(await refusalOf(`${ofAtlas}/refund`, refund)).toBe("nothing_to_refund")
    const { credit, credits } = (await get(`${ofAtlas}/platform`)).body
    expect([credit, credits.map(({ kind }: { kind: string }) => kind)]).toEqual([null, ["refunded", "failed"]])
  })

  test("is made again without whom it may not pay, or cancelled", async () => {
    const [, payee] = await enterDue(2)
    expect(await make()).toBeNull()
    const draft = await lastBatch()
    await suspend(payee?.accountId ?? "")
    const { body } = await get(`${ofAtlas}/batches/${draft.id}`)
    expect(body.hindered).toMatchObject([{ obstacles: ["suspended"] }])
    expect(await refusalOf(`${ofAtlas}/batches/${draft.id}/check`, {}, "administrator")).toBe("outdated")
    expect(await refusalOf(`${ofAtlas}/batches/${draft.id}/remaking`, { executionOn: today })).toBeNull()
    const again = await lastBatch()
    expect(await payoutsOf(again.id)).toHaveLength(2)
    const check = {
      path: `${ofAtlas}/batches/${again.id}/check`,
      cancel: `${ofAtlas}/batches/${again.id}/cancellation`,
    }
    expect(await refusalOf(check.path, {}, "administrator")).toBeNull()
    expect(await refusalOf(check.cancel, {})).toBeNull()
    expect(await refusalOf(check.cancel, {})).toBe("already_cancelled")
    const papers = (await get(`${ofAtlas}/batches/${again.id}`)).body.funding.papers
    expect(papers.map(({ kind }: { kind: string }) => kind)).toEqual(["fee_invoice", "fee_credit_note"])
    expect(await differences()).toEqual([])
  })

  test("is reached under its own merchant only, and never a merchant's own batch", async () => {
    const { id } = await lastBatch()
    const foreign = `${finance}/accounts/${rif.id}/batches/${id}`
    for (const [part, body] of Object.entries({
      ...{ check: {}, cancellation: {}, remaking: { executionOn: today }, funding, file: { format: "csv" } },
      outcomes: { ...told, payoutId: null },
    })) {
      const answer = await post(`${foreign}/${part}`, body)
      expect([part, [404, 409].includes(answer.status)]).toEqual([part, true])
    }
    expect(await lastBatch()).toMatchObject({ id, state: "cancelled" })
  })

  test("is made no more once the contract has ended", async () => {
    const [{ id = "" } = {}] = (await get(`${ofAtlas}/platform`)).body.contracts
    const end = `${ofAtlas}/contracts/${id}/end`
    expect(await refusalOf(end, { reason: "" })).toBe("reason_missing")
    expect(await refusalOf(end, { reason: "Le marchand reprend ses paiements" })).toBeNull()
    expect(await refusalOf(end, { reason: "Encore une fois" })).toBe("already_ended")
    expect(await make()).toBe("no_contract")
    await asStaff((trx) => recordPayerContract(trx, staff.finance(atlas.id), contract, now))
  })
})

test("twenty who press at once make one batch", async () => {
  await Promise.all(Array.from({ length: 20 }, () => make())).then((refusals) => {
    expect(refusals.filter((refusal) => refusal === null)).toHaveLength(1)
    expect(new Set(refusals)).toEqual(new Set([null, "draft_exists"]))
  })
})

async function suspend(accountId: string) {
  const suspension = { accountId, reason: "fraud" as const, scope: "payouts" as const, message: "" }
  const actor = { kind: "staff" as const, role: "compliance" as const, userId: users.karima.id, accountId }
  await asStaff((trx) => suspendAccount(trx, actor, suspension, now))
}
