import { beforeAll, expect, test } from "vitest"
import type { Payee } from "#bin/bench/payees.ts"
import { inAccount, type Trx } from "#db/database.ts"
import { recordOrderEvents } from "#src/orders/record-order-events.ts"
import { endPayerContract } from "#src/payer-contracts/end-payer-contract.ts"
import { findContractInForce } from "#src/payer-contracts/queries.ts"
import { recordPayerContract } from "#src/payer-contracts/record-payer-contract.ts"
import { cancelBatch } from "#src/payouts/cancel-batch.ts"
import { checkBatch } from "#src/payouts/check-batch.ts"
import { foreseePayouts } from "#src/payouts/foresee-payouts.ts"
import { makeBatch } from "#src/payouts/make-batch.ts"
import type { Payer } from "#src/payouts/payer.ts"
import { listPayouts } from "#src/payouts/payout-queries.ts"
import { listPlatformDue } from "#src/payouts/platform-batch-queries.ts"
import { readPlan } from "#src/payouts/read-plan.ts"
import { settlePayouts } from "#src/payouts/settle-payouts.ts"
import { changePayer } from "#src/programs/change-payer.ts"
import { readReceivable } from "#src/receivables/read-receivable.ts"
import { atlas, now, staff } from "#tests/cast.ts"
import { contract, executionOn, setStage } from "./stage.ts"

let stage: Awaited<ReturnType<typeof setStage>>
let payee: Payee

const inAtlas = <T>(work: (trx: Trx) => Promise<T>) => inAccount(stage.app, atlas.id, work)
const changeTo = (payer: Payer) =>
  inAtlas((trx) => changePayer(trx, atlas.owner, { programId: atlas.program.id, payer }))

/** What one payer would pay, and what it waits for to be given back. */
async function planOf(payer: Payer) {
  const { payable, excluded } = await stage.act(atlas, (trx) => readPlan(trx, atlas.id, payer, executionOn))
  const of = (plans: { grossCents: bigint }[]) => plans.map(({ grossCents }) => grossCents)
  return { payable: of(payable), excluded: of(excluded.filter(({ grossCents }) => grossCents !== 0n)) }
}

async function payByMerchant() {
  const order = { payer: "merchant" as const, executionOn, without: [] }
  await inAtlas(async (trx) => {
    const made = await makeBatch(trx, atlas.owner, order, now)
    if (!made.ok) throw new Error(made.reason)
    const batchId = made.value.id
    await checkBatch(trx, atlas.manager, { batchId, hasFreshSecondFactor: false }, now)
    const payouts = await listPayouts(trx, atlas.id, batchId)
    const executed = payouts.map(({ endToEndId }) => ({ endToEndId, proof: "avis" }))
    await settlePayouts(trx, atlas.owner, batchId, { word: { executedOn: executionOn, executed, failed: [] }, now })
  })
}

async function takeBackOnePaid() {
  await inAtlas(async (trx) => {
    const { orderId } = await trx
      .selectFrom("commissions as c")
      .innerJoin("conversions as v", "v.id", "c.conversionId")
      .where("c.influencerAccountId", "=", payee.accountId)
      .where("c.state", "=", "paid")
      .select("v.orderId")
      .executeTakeFirstOrThrow()
    const event = { id: "back", type: "returned" as const, occurredAt: now, lines: null, note: null }
    await recordOrderEvents(trx, atlas.owner, { order: { externalId: orderId }, events: [event] }, now)
  })
}

beforeAll(async () => {
  stage = await setStage()
  const [only] = await stage.payees(1)
  if (!only) throw new Error("no payee")
  payee = only
  await stage.setFee(500n)
  await stage.earn(atlas, [payee])
  await payByMerchant()
  await stage.act(atlas, (trx) => recordPayerContract(trx, staff.finance(atlas.id), contract, now))
  expect(await changeTo("platform")).toMatchObject({ ok: true })
  await takeBackOnePaid()
  await stage.earn(atlas, [payee])
})

test("what the merchant paid and a shopper gave back is owed to the merchant, whoever pays since", async () => {
  expect(await planOf("platform")).toEqual({ payable: [12_000n], excluded: [] })
  expect(await planOf("merchant")).toEqual({ payable: [], excluded: [-2000n] })
  expect(await listPlatformDue(stage.admin)).toMatchObject([{ accountId: atlas.id, grossCents: 12_000n }])
  const { payers } = await inAccount(stage.app, payee.accountId, (trx) => foreseePayouts(trx, payee.accountId, now))
  expect(payers.map(({ standing: { payer, dueCents } }) => [payer, dueCents])).toEqual([
    ["merchant", -2000n],
    ["platform", 12_000n],
  ])
  const limits = { limitCents: 0n, limitDays: 1 }
  const owed = await inAccount(stage.worker, atlas.id, (trx) => readReceivable(trx, atlas.id, limits, executionOn))
  expect(owed).toMatchObject({ owedCents: 0n })
})

test("once the contract has ended only the merchant can pay, so what is owed either way is its own", async () => {
  const { batchId } = await stage.checked(atlas)
  expect(await stage.batch(batchId)).toMatchObject({ invoicedCents: 12_000n + 600n + 120n })
  await stage.act(atlas, (trx) => cancelBatch(trx, staff.finance(atlas.id), batchId, now))
  const inForce = await stage.act(atlas, (trx) => findContractInForce(trx, atlas.id))
  const ending = { contractId: inForce?.id ?? "", reason: "fin du mandat" }
  await stage.act(atlas, (trx) => endPayerContract(trx, staff.finance(atlas.id), ending, now))
  expect(await changeTo("merchant")).toMatchObject({ ok: true })
  expect(await planOf("merchant")).toEqual({ payable: [10_000n], excluded: [] })
  expect(await stage.differences()).toEqual([])
})
