import { beforeAll, describe, expect, test } from "vitest"
import { checkBatch } from "#src/payouts/check-batch.ts"
import { makeBatch } from "#src/payouts/make-batch.ts"
import { openBatch } from "#src/payouts/open-batch.ts"
import { listPayouts } from "#src/payouts/payout-queries.ts"
import { settlePayouts } from "#src/payouts/settle-payouts.ts"
import { atlas, rif } from "#tests/cast.ts"
import { asAtlas, earnMore, enterDue, finance, get, now, ofAtlas, refusalOf, today } from "./finance-stage.ts"

let batchId: string
let payouts: Awaited<ReturnType<typeof listPayouts>>
let commission: { id: string; externalId: string }

/** Atlas has ordered three transfers: one is paid, one refused, one waits; and owes more since, some of it for long. */
beforeAll(async () => {
  const payees = await enterDue(3)
  const order = { payer: "merchant" as const, executionOn: today, without: [] }
  const made = await asAtlas((trx) => makeBatch(trx, atlas.owner, order, now))
  if (!made.ok) throw new Error(made.reason)
  batchId = made.value.id
  await asAtlas((trx) => checkBatch(trx, atlas.manager, { batchId, hasFreshSecondFactor: false }, now))
  await asAtlas((trx) => openBatch(trx, atlas.owner, batchId, now))
  payouts = await asAtlas((trx) => listPayouts(trx, atlas.id, batchId))
  await settle([payouts[0]], [payouts[1]])
  await earnMore(payees, 20)
  await earnMore(payees, 60)
  const unpaid = (await get(`${ofAtlas}/receivable`)).body.commissions.at(-1)
  commission = { id: unpaid.id, externalId: unpaid.externalId }
})

type Some = (typeof payouts)[number] | undefined

function settle(paid: Some[], refused: Some[]) {
  const executed = paid.map((payout) => ({ endToEndId: payout?.endToEndId ?? "", proof: "avis 12" }))
  const failed = refused.map((payout) => ({ endToEndId: payout?.endToEndId ?? "", reason: "Compte clos" }))
  const word = { executedOn: today, executed, failed }
  return asAtlas((trx) => settlePayouts(trx, atlas.owner, batchId, { word, now }))
}

describe("the batches", () => {
  test("are listed by state, payer and merchant", async () => {
    const { body } = await get(`${finance}/batches`)
    expect(body).toMatchObject({
      batches: [{ id: batchId, merchant: "Coopérative Atlas", payer: "merchant", state: "exported", failed: 1 }],
      hasMore: false,
    })
    const ids = async (query: string) =>
      (await get(`${finance}/batches?${query}`)).body.batches.map(({ id }: { id: string }) => id)
    expect(await ids(`state=exported&payer=merchant&account=${atlas.id}`)).toEqual([batchId])
    expect(await ids("state=draft")).toEqual([])
    expect(await ids("payer=platform")).toEqual([])
    expect(await ids(`account=${rif.id}`)).toEqual([])
    expect(await ids("state=x&payer=y&account=z&page=-1")).toEqual([batchId])
    expect(await ids("page=2")).toEqual([])
  })

  test("tell what became of each payout, who did what, and that the merchant alone acts", async () => {
    const { body } = await get(`${ofAtlas}/batches/${batchId}`)
    expect(body.batch).toMatchObject({
      state: "exported",
      maker: "Khadija",
      checker: "Hamza",
      checkedHow: "other_person",
    })
    expect(body.batch.hash).toMatch(/^[0-9a-f]{64}$/)
    expect(body.payouts.map(({ state }: { state: string }) => state)).toEqual(["failed", "planned", "executed"])
    expect(body.payouts[0]).toMatchObject({
      failureReason: "Compte clos",
      gross: "120,00\u00a0DH",
      net: "120,00\u00a0DH",
    })
    const acts = body.acts.map(({ act }: { act: string }) => act)
    expect(acts).toEqual(["settle_payouts", "export_payout_batch", "check_payout_batch", "make_payout_batch"])
    expect(body).toMatchObject({ mayPay: false, doubts: [], hindered: [], funding: null })
    expect(JSON.stringify(body)).not.toMatch(/ribSealed|contentHash/)
  })

  test("are found under their own merchant only", async () => {
    expect((await get(`${finance}/accounts/${rif.id}/batches/${batchId}`)).status).toBe(404)
    expect((await get(`${finance}/accounts/${rif.id}/payouts/${payouts[0]?.id}`)).status).toBe(404)
    expect((await get(`${ofAtlas}/batches/x`)).status).toBe(404)
  })
})

test("a payout shows its way from gross to net, the orders it pays and its papers", async () => {
  const { body } = await get(`${ofAtlas}/payouts/${payouts[0]?.id}`)
  expect(body.payout).toMatchObject({ state: "executed", proof: "avis 12", payer: "merchant", executedOn: today })
  expect(body.amounts).toEqual({ gross: "120,00\u00a0DH", vat: "0,00\u00a0DH", net: "120,00\u00a0DH" })
  expect(body.shares).toEqual([{ name: "net", share: 1000 }])
  expect(body.lines).toHaveLength(6)
  expect(body.lines[0]).toMatchObject({ amount: "20,00\u00a0DH", state: "paid" })
  expect(body.papers.map(({ kind }: { kind: string }) => kind)).toContain("statement")
  expect(body.mayTell).toBe(false)
})

test("failures stand with the bank's reason until they are paid again", async () => {
  const { body } = await get(`${finance}/failures`)
  expect(body.failures).toMatchObject([
    {
      id: payouts[1]?.id,
      merchant: "Coopérative Atlas",
      failureReason: "Compte clos",
      since: null,
      net: "120,00\u00a0DH",
    },
  ])
  expect((await get(`${finance}/failures?period=all`)).body.failures).toHaveLength(1)
  expect((await get(`${finance}/failures`, "finance", "ar")).body.failures[0].net).toBe("120,00\u00a0درهم")
})

test("a bank that contradicts the books is work of the day", async () => {
  const before = (await get(`${finance}/overview`)).body
  expect(before.conflicts).toEqual([])
  expect(before.work.find(({ name }: { name: string }) => name === "failures")).toMatchObject({
    count: 1,
    isUrgent: true,
  })
  await settle([payouts[1]], [])
  expect((await get(`${finance}/overview`)).body.conflicts).toMatchObject([{ batchId, accountId: atlas.id }])
})

describe("unpaid commissions", () => {
  test("stand by age, and add up", async () => {
    const { body } = await get(`${finance}/receivables`)
    const amounts = ({ ages }: { ages: { age: string; amount: string }[] }) => ages.map(({ amount }) => amount)
    // Of 3 × 120 DH released today one is paid; as much was released 20 days ago, and 60 days ago.
    const expected = ["240,00\u00a0DH", "360,00\u00a0DH", "0,00\u00a0DH", "360,00\u00a0DH"]
    expect(amounts(body.balances[0])).toEqual(expected)
    expect(body.balances).toMatchObject([{ merchant: "Coopérative Atlas", payees: 3, total: "960,00\u00a0DH" }])
    expect([amounts(body.sums), body.sums.total, body.sums.merchants]).toEqual([expected, "960,00\u00a0DH", 1])
    expect((await get(`${finance}/receivables?limit=yes`)).body.balances).toEqual([])
  })

  test("lead to each commission and the batch that carries it", async () => {
    const { body } = await get(`${ofAtlas}/receivable`)
    expect(body.commissions).toHaveLength(48)
    expect(body.commissions[0]).toMatchObject({ days: 60, unpaid: "20,00\u00a0DH", batchId: null })
    expect(body.commissions.filter((one: { batchId: string | null }) => one.batchId === batchId)).toHaveLength(6)
    expect((await get(`${finance}/accounts/${rif.id}/receivable`)).body).toMatchObject({
      balance: null,
      commissions: [],
    })
  })
})

describe("holds", () => {
  const path = () => `${ofAtlas}/commissions/${commission.id}/hold`

  test("are found by the order, put on and let go with a reason, by who may", async () => {
    const sought = await get(`${finance}/holds?sought=${encodeURIComponent(commission.externalId)}`, "compliance")
    expect(sought.body.found).toMatchObject([{ commissionId: commission.id, isHeld: false, isLeft: true }])
    expect(await refusalOf(path(), { reason: "doute" }, "support")).toBe("forbidden")
    expect(await refusalOf(path(), { reason: " \0 " })).toBe("reason_missing")
    expect(await refusalOf(path(), { reason: "x".repeat(501) })).toBe("reason_too_long")
    expect(await refusalOf(path(), { reason: "Commandes en série" }, "compliance")).toBeNull()
    expect(await refusalOf(path(), { reason: "Encore" })).toBe("already_blocked")
    expect((await get(`${finance}/holds`)).body.holds).toMatchObject([
      {
        commissionId: commission.id,
        reason: "Commandes en série",
        imposedAs: "staff",
        imposer: "Karima",
        amount: "20,00\u00a0DH",
      },
    ])
    const { body } = await get(`${finance}/receivables`)
    expect(body.sums.total).toBe("940,00\u00a0DH")
    expect(await refusalOf(`${path()}/removal`, { reason: "Vérifié au téléphone" })).toBeNull()
    expect(await refusalOf(`${path()}/removal`, { reason: "Encore" })).toBe("not_blocked")
    expect((await get(`${finance}/holds?state=ended`)).body.holds).toMatchObject([
      { lifter: "عمر", liftingReason: "Vérifié au téléphone" },
    ])
  })

  test("reach no commission of another merchant", async () => {
    const foreign = `${finance}/accounts/${rif.id}/commissions/${commission.id}/hold`
    expect(await refusalOf(foreign, { reason: "doute" })).toBeUndefined()
    expect((await get(`${finance}/holds`)).body.holds).toEqual([])
  })
})
