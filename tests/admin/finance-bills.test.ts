import { expect, test } from "vitest"
import { inAccount } from "#db/database.ts"
import { addDays, startOfCasablancaDay } from "#src/clock.ts"
import { billFees } from "#src/fees/bill-fees.ts"
import { atlas, rif } from "#tests/cast.ts"
import { enterDueAt, finance, get, now, ofAtlas, refusalOf, today } from "./finance-stage.ts"
import { database, owner } from "./house.ts"

test("a fee bill is marked as paid once, by who pays, with its proof", async () => {
  const lastMonth = addDays(`${today.slice(0, 7)}-01`, -10)
  const rate = { name: "platform_fee_bp", value: 500n, source: "essai", validFrom: "2025-01-01" }
  await owner.insertInto("moneySettings").values(rate).execute()
  await enterDueAt(startOfCasablancaDay(lastMonth))
  await inAccount(database.open("worker"), atlas.id, (trx) => billFees(trx, atlas.id, now))

  const { body } = await get(`${finance}/fee-bills`)
  expect(body).toMatchObject({ mayPay: true, hasMore: false })
  // 5 % of 120 DH, and the VAT of the platform.
  expect(body.bills).toMatchObject([
    { month: lastMonth.slice(0, 7), base: "120,00\u00a0DH", fee: "6,00\u00a0DH", total: "7,20\u00a0DH", paidOn: null },
  ])
  const work = (await get(`${finance}/overview`)).body.work
  expect(work.find(({ name }: { name: string }) => name === "fee_bills")).toMatchObject({
    count: 1,
    amount: "7,20\u00a0DH",
  })

  const path = `${ofAtlas}/fee-bills/${body.bills[0].id}/payment`
  const payment = { paidOn: today, proof: "virement 7" }
  expect(await refusalOf(path, payment, "compliance")).toBe("forbidden")
  expect(await refusalOf(path.replace(atlas.id, rif.id), payment)).toBeUndefined()
  expect(await refusalOf(path, { ...payment, proof: " " })).toBe("proof_missing")
  expect(await refusalOf(path, { ...payment, paidOn: "2020-01-01" })).toBe("bad_day")
  expect(await refusalOf(path, payment)).toBeNull()
  expect(await refusalOf(path, payment)).toBe("already_paid")
  expect((await get(`${finance}/fee-bills`)).body.bills).toEqual([])
  const paid = (await get(`${finance}/fee-bills?state=paid`)).body.bills
  expect(paid).toMatchObject([{ paidOn: today, paidProof: "virement 7" }])
})
