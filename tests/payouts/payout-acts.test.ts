import { sql } from "kysely"
import { describe, expect, test } from "vitest"
import { inAccount, type Trx } from "#db/database.ts"
import { NotFound } from "#src/errors.ts"
import { cancelBatch } from "#src/payouts/cancel-batch.ts"
import { checkBatch } from "#src/payouts/check-batch.ts"
import { makeBatch } from "#src/payouts/make-batch.ts"
import { openBatch } from "#src/payouts/open-batch.ts"
import { listPayouts } from "#src/payouts/payout-queries.ts"
import { remakeBatch } from "#src/payouts/remake-batch.ts"
import { settlePayouts } from "#src/payouts/settle-payouts.ts"
import { atlas, now, rif } from "#tests/cast.ts"
import { setStage } from "./stage.ts"

const { app, owner, act, order, enterBatch, check, open, cancel, suspend, differences } = await setStage()
const nothingTold = { executedOn: order.executionOn, executed: [], failed: [] }

describe("a payee who is suspended", () => {
  test("before the check stops the batch until it is made again without them", async () => {
    const { batchId, payees } = await enterBatch()
    await suspend(payees[0])

    expect(await check(batchId)).toMatchObject({ reason: "outdated" })
    const remaking = { batchId, executionOn: order.executionOn, without: [] }
    const remade = await act((trx) => remakeBatch(trx, atlas.owner, remaking, now))

    if (!remade.ok || !remade.value) throw new Error("nothing was made again")
    const { id } = remade.value
    const left = await act((trx) => listPayouts(trx, atlas.id, id))
    expect(left.map((payout) => payout.influencerAccountId)).toEqual([payees[1]?.accountId])
    expect(await check(id)).toMatchObject({ ok: true })
    expect(await differences()).toEqual([])
  })

  test("after the check keeps the file from leaving", async () => {
    const { batchId, payees } = await enterBatch()
    await check(batchId)
    await suspend(payees[0])

    expect(await open(batchId)).toMatchObject({ reason: "outdated" })
    await cancel(batchId)
  })

  test("once the bank has the file is in every copy of it", async () => {
    const { batchId, payees } = await enterBatch()
    await check(batchId)
    const first = await open(batchId)
    await suspend(payees[0])

    expect(await open(batchId)).toEqual(first)
    await cancel(batchId)
  })
})

test("a file is what was checked: a batch changed since is not opened", async () => {
  const { batchId } = await enterBatch()
  await check(batchId)
  const tampered = owner.updateTable("payouts").set({ payeeName: "QUELQU’UN D’AUTRE" }).where("batchId", "=", batchId)
  await expect(tampered.execute()).rejects.toThrow("append-only")
  await sql`alter table payouts disable trigger frozen`.execute(owner)
  await tampered.execute()

  expect(await open(batchId)).toMatchObject({ reason: "changed" })
  await cancel(batchId)
})

test("what is not checked is neither opened nor settled, and nobody checks alone without a fresh code", async () => {
  const { batchId } = await enterBatch()
  const settle = act((trx) => settlePayouts(trx, atlas.owner, batchId, { word: nothingTold, now }))
  const alone = { batchId, hasFreshSecondFactor: false }

  expect(await open(batchId)).toMatchObject({ reason: "not_checked" })
  expect(await settle).toMatchObject({ reason: "not_checked" })
  expect(await act((trx) => checkBatch(trx, atlas.owner, alone, now))).toMatchObject({ reason: "own_batch" })
  await cancel(batchId)
  expect(await cancel(batchId)).toMatchObject({ reason: "already_cancelled" })
})

test("the rival sees no batch and no payout of another's", async () => {
  const { batchId } = await enterBatch()
  const tries: ((trx: Trx) => Promise<unknown>)[] = [
    (trx) => checkBatch(trx, rif.owner, { batchId, hasFreshSecondFactor: true }, now),
    (trx) => openBatch(trx, rif.owner, batchId, now),
    (trx) => cancelBatch(trx, rif.owner, batchId, now),
    (trx) => remakeBatch(trx, rif.owner, { batchId, executionOn: order.executionOn, without: [] }, now),
    (trx) => settlePayouts(trx, rif.owner, batchId, { word: nothingTold, now }),
  ]

  for (const attempt of tries) await expect(inAccount(app, rif.id, attempt)).rejects.toThrow(NotFound)
  const made = await inAccount(app, rif.id, (trx) => makeBatch(trx, rif.owner, order, now))
  expect(made).toMatchObject({ reason: "nothing_due" })
})
