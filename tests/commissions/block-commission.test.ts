import { describe, expect, test } from "vitest"
import { inAccount, type Trx } from "#db/database.ts"
import type { StaffActor } from "#src/accounts/actor.ts"
import { blockCommission } from "#src/commissions/block-commission.ts"
import { unblockCommission } from "#src/commissions/unblock-commission.ts"
import { Forbidden, NotFound } from "#src/errors.ts"
import { atlas, now, rif, staff } from "#tests/cast.ts"
import { setStage } from "#tests/payouts/stage.ts"

const { app, admin, act, make, enterBatch, check, cancel, commissionOf, differences } = await setStage()
type Act = (
  trx: Trx,
  ...told: Parameters<typeof blockCommission> extends [Trx, ...infer Told] ? Told : never
) => Promise<unknown>

const reason = "commande suspecte"
const hold = (commissionId: string) => act((trx) => blockCommission(trx, atlas.owner, { commissionId, reason }, now))
const letGo = (commissionId: string) => act((trx) => unblockCommission(trx, atlas.owner, { commissionId, reason }, now))

test("a held commission stops the batch that pays it, waits, and is due again once let go", async () => {
  const { batchId, payees } = await enterBatch()
  const commissionId = await commissionOf(payees[0])
  expect(await hold(commissionId)).toMatchObject({ ok: true })
  expect(await hold(commissionId)).toMatchObject({ reason: "already_blocked" })
  expect(await check(batchId)).toMatchObject({ reason: "outdated" })
  await cancel(batchId)
  expect(await differences()).toEqual([])

  expect(await letGo(commissionId)).toMatchObject({ ok: true })
  expect(await letGo(commissionId)).toMatchObject({ reason: "not_blocked" })
  const made = await make()
  if (!made.ok) throw new Error(made.reason)
  expect(await check(made.value.id)).toMatchObject({ ok: true })
  expect(await differences()).toEqual([])
  await cancel(made.value.id)
})

describe("staff", () => {
  test("hold what only staff let go, and only some of them do", async () => {
    const { batchId, payees } = await enterBatch()
    await cancel(batchId)
    const commissionId = await commissionOf(payees[0])
    const by = (actor: StaffActor, work: Act) =>
      inAccount(admin, atlas.id, (trx) => work(trx, actor, { commissionId, reason }, now))
    await expect(by(staff.support(atlas.id), blockCommission)).rejects.toThrow(Forbidden)
    expect(await by(staff.finance(atlas.id), blockCommission)).toMatchObject({ ok: true })

    expect(await letGo(commissionId)).toMatchObject({ reason: "held_by_platform" })
    expect(await by(staff.finance(atlas.id), unblockCommission)).toMatchObject({ ok: true })
    expect(await differences()).toEqual([])
  })
})

test("a hold has a reason, of reasonable length", async () => {
  const { batchId, payees } = await enterBatch()
  await cancel(batchId)
  const commissionId = await commissionOf(payees[0])
  const block = (said: string) => act((trx) => blockCommission(trx, atlas.owner, { commissionId, reason: said }, now))

  expect(await block("  ")).toMatchObject({ reason: "reason_missing" })
  expect(await block("x".repeat(501))).toMatchObject({ reason: "reason_too_long" })
})

test("cannot see another account's commission", async () => {
  const { batchId, payees } = await enterBatch()
  await cancel(batchId)
  const block = { commissionId: await commissionOf(payees[0]), reason }
  const asRif = (work: Act) => inAccount(app, rif.id, (trx) => work(trx, rif.owner, block, now))

  await expect(asRif(blockCommission)).rejects.toThrow(NotFound)
  await expect(asRif(unblockCommission)).rejects.toThrow(NotFound)
})
