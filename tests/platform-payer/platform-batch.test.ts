import { describe, expect, test } from "vitest"
import { inAccount, type Trx } from "#db/database.ts"
import { NotFound } from "#src/errors.ts"
import { readContent } from "#src/papers/paper-content.ts"
import { findPaper } from "#src/papers/queries.ts"
import { endPayerContract } from "#src/payer-contracts/end-payer-contract.ts"
import { findContractInForce } from "#src/payer-contracts/queries.ts"
import { cancelBatch } from "#src/payouts/cancel-batch.ts"
import { checkBatch } from "#src/payouts/check-batch.ts"
import { listPayerCredits, readPayerCredit } from "#src/payouts/credit-queries.ts"
import { makeBatch } from "#src/payouts/make-batch.ts"
import { findPlatformBatch, listBatchesOfMerchant, listPlatformDue } from "#src/payouts/platform-batch-queries.ts"
import { recordRefund } from "#src/payouts/record-refund.ts"
import { remakeBatch } from "#src/payouts/remake-batch.ts"
import { settlePayouts } from "#src/payouts/settle-payouts.ts"
import { writeTransferFile } from "#src/payouts/write-transfer-file.ts"
import { atlas, now, rif, staff } from "#tests/cast.ts"
import { enqueued } from "#tests/database.ts"
import { order, setStage } from "./stage.ts"

const refund = { refundedOn: "2026-11-22", proof: "virement 44" }

async function openStage() {
  const stage = await setStage()
  await stage.paysFor(atlas)
  const payees = await stage.payees(3)
  await stage.earn(atlas, payees)
  return { ...stage, payees }
}

describe("a batch of the platform", () => {
  test("is asked of the merchant at the check, leaves once the money is in, and is paid", async () => {
    const stage = await openStage()
    await stage.setFee(500n)
    expect(await listPlatformDue(stage.admin)).toMatchObject([
      { accountId: atlas.id, grossCents: 36_000n, payees: 3, draftId: null, hasContract: true },
    ])
    const { batchId, payouts } = await stage.checked(atlas)
    // 3 × 120 DH, a fee of 5 % and its VAT of 20 %.
    expect(await stage.batch(batchId)).toMatchObject({ invoicedCents: 38_160n, toReceiveCents: 38_160n, feeBp: 500 })
    const { invoice } = await findPlatformBatch(stage.admin, atlas.id, batchId)
    expect(invoice).toMatchObject({ reference: "FP-2026-000001", totalCents: 38_160n })
    const { content } = await findPaper(stage.owner, atlas.id, invoice?.id ?? "")
    expect(readContent(content)).toMatchObject({
      lines: [{ amountCents: 36_000n, isDisbursed: true }, { amountCents: 1800n }],
      sums: { grossCents: 37_800n, disbursedCents: 36_000n, vatCents: 360n, totalCents: 38_160n },
    })
    const write = (trx: Trx) => writeTransferFile(trx, stage.maker(atlas), { batchId, format: "csv" }, now)
    expect(await stage.act(atlas, write)).toMatchObject({ reason: "not_funded" })
    const references = payouts.map(({ endToEndId }) => endToEndId)
    expect(await stage.settle(atlas, batchId, references)).toMatchObject({ reason: "not_funded" })

    expect(await stage.fund(atlas, batchId)).toMatchObject({ ok: true })
    expect(await stage.fund(atlas, batchId)).toMatchObject({ reason: "already_funded" })
    expect(await stage.act(atlas, write)).toMatchObject({ ok: true })
    expect(await stage.settle(atlas, batchId, references)).toMatchObject({ ok: true, value: { failed: [] } })
    expect(await stage.batch(batchId)).toMatchObject({ state: "executed" })
    expect(await stage.differences()).toEqual([])
  })

  test("gives back what the bank refused or returned, and the next one asks for that much less", async () => {
    const stage = await openStage()
    await stage.setFee(333n)
    const { batchId, payouts } = await stage.checked(atlas)
    await stage.fund(atlas, batchId)
    const [first = "", second = "", third = ""] = payouts.map(({ endToEndId }) => endToEndId)
    await stage.settle(atlas, batchId, [first, second], [third])
    await stage.settle(atlas, batchId, [], [second])
    const credits = await listPayerCredits(stage.admin, atlas.id)
    expect(credits.map(({ kind }) => kind)).toEqual(["returned", "failed"])
    const held = await readPayerCredit(stage.admin, atlas.id)
    expect(held).toBe(24_000n + 959n)
    expect((await findPlatformBatch(stage.admin, atlas.id, batchId)).creditNotes).toHaveLength(2)
    expect(await stage.differences()).toEqual([])

    const { batchId: again } = await stage.checked(atlas)
    const asked = await stage.batch(again)
    expect(asked.invoicedCents).toBe(24_000n + 959n)
    expect(asked).toMatchObject({ toReceiveCents: 0n, fundingProof: null })
    expect(asked.fundedAt).not.toBeNull()
    expect(await readPayerCredit(stage.admin, atlas.id)).toBe(0n)
    expect(await stage.differences()).toEqual([])
  })

  // 364 of fee bear 73 of VAT and the 242 left 48, while 122 by themselves bear 24.
  test("has a credit note take back the VAT that the rest of the invoice leaves, to the centime", async () => {
    const stage = await openStage()
    await stage.setFee(101n)
    const { batchId, payouts } = await stage.checked(atlas)
    await stage.fund(atlas, batchId)
    const [refused = "", ...paid] = payouts.map(({ endToEndId }) => endToEndId)
    await stage.settle(atlas, batchId, paid, [refused])
    const { creditNotes } = await findPlatformBatch(stage.admin, atlas.id, batchId)
    expect(creditNotes).toMatchObject([{ totalCents: 12_000n + 122n + 25n }])
    expect(await readPayerCredit(stage.admin, atlas.id)).toBe(12_147n)
    expect(await stage.differences()).toEqual([])
  })

  test("cancelled has its invoice taken back, and the money that was in is given back with proof", async () => {
    const stage = await openStage()
    const cancel = (batchId: string) => stage.act(atlas, (trx) => cancelBatch(trx, stage.maker(atlas), batchId, now))
    const give = () => stage.act(atlas, (trx) => recordRefund(trx, stage.maker(atlas), refund, now))
    const { batchId: unfunded } = await stage.checked(atlas)
    const reviewed = await stage.act(atlas, async (trx) => {
      await cancelBatch(trx, stage.maker(atlas), unfunded, now)
      return enqueued(trx, "review-receivable")
    })
    // What was asked for is owed no more, and the merchant may be paused for it.
    expect(reviewed).toEqual([{ accountId: atlas.id }])
    expect(await give()).toMatchObject({ reason: "nothing_to_refund" })
    // The merchant's transfer was on its way already.
    expect(await stage.fund(atlas, unfunded)).toMatchObject({ ok: true })
    expect(await stage.differences()).toEqual([])

    const { batchId } = await stage.checked(atlas)
    expect(await stage.batch(batchId)).toMatchObject({ toReceiveCents: 0n })
    await cancel(batchId)
    expect(await cancel(batchId)).toMatchObject({ reason: "already_cancelled" })
    const racing = await Promise.all([give(), give()])
    expect(racing.filter(({ ok }) => ok)).toEqual([{ ok: true, value: { amountCents: 36_000n } }])
    expect(await stage.differences()).toEqual([])
  })
})

test("twenty who fund, refund and check at once do it once", async () => {
  const stage = await openStage()
  const made = await stage.make(atlas)
  if (!made.ok) throw new Error(made.reason)
  const twenty = <T>(one: () => Promise<T>) => Promise.all(Array.from({ length: 20 }, one))
  const checks = await twenty(() => stage.check(atlas, made.value.id))
  expect(checks.filter(({ ok }) => ok)).toHaveLength(1)
  const fundings = await twenty(() => stage.fund(atlas, made.value.id))
  expect(fundings.filter(({ ok }) => ok)).toHaveLength(1)
  const papers = await stage.owner.selectFrom("papers").where("kind", "=", "fee_invoice").select("id").execute()
  expect(papers).toHaveLength(1)
  expect(await stage.differences()).toEqual([])
})

test("without a contract nothing is made, nor checked once it has ended", async () => {
  const stage = await openStage()
  const made = await stage.make(atlas)
  if (!made.ok) throw new Error(made.reason)
  const inForce = await findContractInForce(stage.admin, atlas.id)
  const ending = { contractId: inForce?.id ?? "", reason: "agrément retiré" }
  await stage.act(atlas, (trx) => endPayerContract(trx, staff.finance(atlas.id), ending, now))
  expect(await stage.check(atlas, made.value.id)).toMatchObject({ reason: "no_contract" })
  const remaking = { batchId: made.value.id, executionOn: order.executionOn, without: [] }
  const remade = await stage.act(atlas, (trx) => remakeBatch(trx, stage.maker(atlas), remaking, now))
  expect(remade).toMatchObject({ reason: "no_contract" })
  expect(await stage.batch(made.value.id)).toMatchObject({ state: "draft" })
  await stage.act(atlas, (trx) => cancelBatch(trx, stage.maker(atlas), made.value.id, now))
  expect(await stage.make(atlas)).toMatchObject({ reason: "no_contract" })
})

test("neither the merchant nor its rival touches a batch of the platform, and staff touch none of a merchant's", async () => {
  const stage = await openStage()
  const { batchId, payouts } = await stage.checked(atlas)
  await stage.fund(atlas, batchId)
  const [payout] = payouts
  const word = {
    executedOn: "2026-11-22",
    executed: [{ endToEndId: payout?.endToEndId ?? "", proof: "x" }],
    failed: [],
  }
  for (const merchant of [atlas, rif]) {
    const as = <T>(work: (trx: Trx) => Promise<T>) => inAccount(stage.app, merchant.id, work)
    const { owner } = merchant
    await expect(as((trx) => cancelBatch(trx, owner, batchId, now))).rejects.toThrow(NotFound)
    const check = { batchId, hasFreshSecondFactor: true }
    await expect(as((trx) => checkBatch(trx, owner, check, now))).rejects.toThrow(NotFound)
    await expect(as((trx) => settlePayouts(trx, owner, batchId, { word, now }))).rejects.toThrow(NotFound)
    await expect(as((trx) => makeBatch(trx, owner, order, now))).rejects.toThrow(NotFound)
  }
  const seen = await inAccount(stage.app, rif.id, (trx) => listBatchesOfMerchant(trx, atlas.id))
  expect(seen).toEqual([])
  const theirs = (trx: Trx) => makeBatch(trx, stage.maker(atlas), { ...order, payer: "merchant" }, now)
  await expect(stage.act(atlas, theirs)).rejects.toThrow("merchant's name")
  const support = (trx: Trx) => recordRefund(trx, staff.support(atlas.id), refund, now)
  await expect(stage.act(atlas, support)).rejects.toThrow("pay")
})
