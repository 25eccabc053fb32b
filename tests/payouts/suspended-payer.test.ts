import { expect, test } from "vitest"
import { inAccount } from "#db/database.ts"
import { listPayouts } from "#src/payouts/payout-queries.ts"
import { remakeBatch } from "#src/payouts/remake-batch.ts"
import { suspendAccount } from "#src/suspensions/suspend-account.ts"
import { atlas, now, staff } from "#tests/cast.ts"
import { setStage } from "./stage.ts"

const { admin, act, order, enterBatch, make, differences } = await setStage()

test("a payer whose payouts are suspended makes no batch, and keeps the one it has", async () => {
  const { batchId } = await enterBatch()
  const suspension = { accountId: atlas.id, reason: "unpaid" as const, scope: "payouts" as const, message: "" }
  await inAccount(admin, atlas.id, (trx) => suspendAccount(trx, staff.compliance(atlas.id), suspension, now))

  const remaking = { batchId, executionOn: order.executionOn, without: [] }
  expect(await act((trx) => remakeBatch(trx, atlas.owner, remaking, now))).toEqual({ ok: false, reason: "suspended" })
  const kept = await act((trx) => listPayouts(trx, atlas.id, batchId))
  expect(kept.map(({ state }) => state)).toEqual(["planned", "planned"])
  await act((trx) =>
    trx
      .updateTable("payoutBatches")
      .set({ state: "checked", checkedAt: now, contentHash: Buffer.alloc(32) })
      .execute(),
  )
  expect(await make()).toEqual({ ok: false, reason: "suspended" })
  expect(await differences()).toEqual([])
})
