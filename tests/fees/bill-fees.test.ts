import { beforeAll, describe, expect, test } from "vitest"
import { inAccount } from "#db/database.ts"
import { run as billEverybodysFees } from "#jobs/bill-fees.ts"
import { billEverybody } from "#src/fees/bill-everybody.ts"
import { listFeeBills } from "#src/fees/list-fee-bills.ts"
import { readContent } from "#src/papers/paper-content.ts"
import { findPaper } from "#src/papers/queries.ts"
import { atlas, rif, salma, staff } from "#tests/cast.ts"
import { enqueued } from "#tests/database.ts"
import { december, setFeeStage } from "./fee-stage.ts"

const stage = await setFeeStage()

beforeAll(async () => {
  await stage.charge("2026-10-11", 500n)
  await stage.charge("2026-10-21", 1000n)
  await stage.earnOn("2026-10-05T10:00:00Z")
  await stage.earnOn("2026-10-15T10:00:00Z")
  await stage.earnOn("2026-10-25T10:00:00Z")
})

describe("October, with a fee from the 11th that doubles on the 21st", () => {
  test("is billed once, by the rate of each day, with an invoice, its VAT and its books", async () => {
    const together = await Promise.all(Array.from({ length: 5 }, () => stage.bill()))
    expect(together.flat()).toHaveLength(1)
    expect(await stage.bill()).toEqual([])

    const [bill, ...others] = await stage.bills()
    expect(others).toEqual([])
    // 60 DH at 5 % and 60 DH at 10 %; what was released before the 11th is free.
    expect(bill).toMatchObject({
      month: "2026-10-01",
      baseCents: 18_000n,
      feeCents: 900n,
      vatCents: 180n,
      paidOn: null,
    })
    expect(bill?.parts.map(({ baseCents }) => baseCents)).toEqual([6000n, 6000n, 6000n])
    const paper = await inAccount(stage.app, atlas.id, (trx) => findPaper(trx, atlas.id, bill?.paperId ?? ""))
    const { lines, sums } = readContent(paper.content)
    expect([paper.kind, paper.totalCents, sums.vatCents]).toEqual(["fee_invoice", 1080n, 180n])
    expect(lines.map(({ amountCents, label }) => [amountCents, label.fr])).toEqual([
      [
        300n,
        "Frais de plateforme du 11 oct. 2026 au 20 oct. 2026\u00a0: 5\u00a0% de 60,00\u00a0DH de commissions acquises",
      ],
      [
        600n,
        "Frais de plateforme du 21 oct. 2026 au 31 oct. 2026\u00a0: 10\u00a0% de 60,00\u00a0DH de commissions acquises",
      ],
    ])
    expect(await stage.booked("fee_cost")).toBe(-900n)
    expect(await stage.booked("vat")).toBe(-180n)
    expect(await stage.booked("platform_fee")).toBe(1080n)
    expect(await stage.differences()).toEqual([])
  })
})

describe("what comes back after its month was billed", () => {
  test("leaves November below zero, which is carried to the months after it", async () => {
    await stage.takeBack("2026-11-10T10:00:00Z")
    await stage.bill(december)
    expect((await stage.bills())[0]).toMatchObject({
      ...{ month: "2026-11-01", baseCents: -2000n, accruedCents: -200n, feeCents: 0n, vatCents: 0n, paperId: null },
    })

    await stage.earnOn("2026-12-10T10:00:00Z", 1)
    await stage.takeBack("2027-01-10T10:00:00Z")
    await stage.earnOn("2027-02-10T10:00:00Z", 3)
    await stage.bill(new Date("2027-03-02T08:00:00Z"))
    const told = (await stage.bills()).map((bill) => [bill.month, bill.accruedCents, bill.carriedCents, bill.feeCents])
    expect(told).toEqual([
      ["2027-02-01", 600n, -200n, 400n],
      ["2027-01-01", -200n, 0n, 0n],
      ["2026-12-01", 200n, -200n, 0n],
      ["2026-11-01", -200n, 0n, 0n],
      ["2026-10-01", 900n, 0n, 900n],
    ])
    expect(await stage.differences()).toEqual([])
  })

  test("a month without any movement has no bill", async () => {
    expect(await stage.bill(new Date("2027-06-01T08:00:00Z"))).toEqual([])
  })
})

test("the clock gives everybody whose commissions moved a job, and nobody when there is no fee", async () => {
  await billEverybodysFees(stage.worker, {})
  await inAccount(stage.worker, atlas.id, async (trx) => {
    expect(await billEverybody(trx, december)).toBe(1)
    expect(await enqueued(trx, "bill-account-fees")).toEqual([{ accountId: atlas.id }])
    expect(await billEverybody(trx, new Date("2026-10-20T08:00:00Z"))).toBe(0)
  })
})

describe("a bill's payment", () => {
  test("is refused without proof, on a day of its own choosing, or for a month that cost nothing", async () => {
    const [free, billed] = [(await stage.bills())[1], (await stage.bills())[4]]
    expect(await stage.pay(free?.id ?? "")).toMatchObject({ reason: "not_billed" })
    expect(await stage.pay(billed?.id ?? "", { proof: " " })).toMatchObject({ reason: "proof_missing" })
    expect(await stage.pay(billed?.id ?? "", { paidOn: "2026-12-07" })).toMatchObject({ reason: "bad_day" })
    expect(await stage.pay(billed?.id ?? "", { paidOn: "2026-09-30" })).toMatchObject({ reason: "bad_day" })
    expect(await stage.pay(billed?.id ?? "", { paidOn: "hier" })).toMatchObject({ reason: "bad_day" })
  })

  test("is nobody's to tell but finance's, and of no other account's bill", async () => {
    const id = (await stage.bills())[4]?.id ?? ""
    for (const as of [staff.compliance, staff.support]) await expect(stage.pay(id, { as })).rejects.toThrow("pay")
    await expect(stage.pay(id, { accountId: rif.id })).rejects.toThrow(`fee bill ${id}`)
  })

  test("is recorded once, even told twice at the same time, and settles what was owed", async () => {
    const id = (await stage.bills())[4]?.id ?? ""
    const told = await Promise.all([stage.pay(id), stage.pay(id)])
    expect(told.filter(({ ok }) => ok)).toHaveLength(1)
    expect(told.find(({ ok }) => !ok)).toMatchObject({ reason: "already_paid" })
    expect((await stage.bills())[4]).toMatchObject({ paidOn: "2026-12-05", paidProof: "virement 7" })
    expect([await stage.booked("platform_fee"), await stage.booked("bank")]).toEqual([480n, 1080n])
    expect(await stage.differences()).toEqual([])
  })
})

test("nobody else sees or writes a bill: neither the rival, nor an influencer, nor the merchant itself", async () => {
  for (const other of [rif.id, salma.id])
    expect(await inAccount(stage.app, other, (trx) => listFeeBills(trx, atlas.id))).toEqual([])
  const bought = inAccount(stage.app, atlas.id, (trx) => trx.updateTable("feeBills").set({ feeCents: 0n }).execute())
  await expect(bought).rejects.toThrow("permission denied")
  const waived = inAccount(stage.admin, atlas.id, (trx) => trx.updateTable("feeBills").set({ feeCents: 0n }).execute())
  await expect(waived).rejects.toThrow("permission denied")
})
