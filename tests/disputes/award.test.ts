import { sql } from "kysely"
import { describe, expect, test } from "vitest"
import { inAccount, inNoAccount } from "#db/database.ts"
import { verifyBooks } from "#src/books/verify-ledger.ts"
import { readSpent } from "#src/budgets/queries.ts"
import { setBudget } from "#src/budgets/set-budget.ts"
import { day, later } from "#src/clock.ts"
import { blockCommission } from "#src/commissions/block-commission.ts"
import { unblockCommission } from "#src/commissions/unblock-commission.ts"
import { checkBatch } from "#src/payouts/check-batch.ts"
import { makeBatch } from "#src/payouts/make-batch.ts"
import { listPayouts } from "#src/payouts/payout-queries.ts"
import { settlePayouts } from "#src/payouts/settle-payouts.ts"
import { tampering } from "#tests/audit/chain.ts"
import { atlas, now, staff } from "#tests/cast.ts"
import { enterPayee } from "#tests/payouts/payer.ts"
import { earnedCents, idOf, setDisputeStage } from "./dispute-stage.ts"

const stage = await setDisputeStage()
const { app, open, accept, decide, escalated, reversed, awardsOf, differences, happen } = stage
const act = <T>(work: Parameters<typeof inAccount<T>>[2]) => inAccount(app, atlas.id, work)

/** A dispute that the merchant has accepted. */
async function accepted(externalId: string) {
  const disputeId = idOf(await open({ by: "commission", commissionId: await reversed(externalId) }))
  expect(await accept(disputeId)).toMatchObject({ ok: true })
  return disputeId
}

describe("an accepted dispute", () => {
  test("gives a commission at once, in the books of its own cause", async () => {
    const disputeId = await accepted("accepted")
    expect(await accept(disputeId)).toEqual({ ok: false, reason: "not_open" })

    const [award, ...others] = await awardsOf(disputeId)
    expect(others).toEqual([])
    expect(award).toMatchObject({
      ...{ amountCents: earnedCents, state: "released", releasedAt: now, conversionId: null, payer: "merchant" },
      programId: atlas.program.id,
    })
    const posted = await stage.owner
      .selectFrom("ledgerTransactions")
      .where("commissionId", "=", award?.id ?? "")
      .select("cause")
      .execute()
    expect(posted).toEqual([{ cause: "dispute_accepted" }])
    expect(await differences()).toEqual([])
  })

  test("is decided by one of the merchant and the staff, or of two of the staff, never twice", async () => {
    const disputeId = idOf(await open({ by: "commission", commissionId: await reversed("race") }))
    const late = later(now, 7 * day)
    const award = { amountCents: earnedCents, aboveReason: null }
    const decision = { disputeId, reason: "Le reçu le prouve.", award }

    await Promise.all([accept(disputeId), accept(disputeId), stage.moveLate(late), decide(decision), decide(decision)])
    await Promise.allSettled([decide(decision), decide(decision, now, staff.administrator(atlas.id))])
    expect(await awardsOf(disputeId)).toHaveLength(1)

    const handed = await escalated("two-staff")
    const both = [staff.compliance(atlas.id), staff.administrator(atlas.id)]
    const answers = await Promise.all(both.map((actor) => decide({ ...decision, disputeId: handed }, now, actor)))
    expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true])
    expect(await awardsOf(handed)).toHaveLength(1)
    expect(await differences()).toEqual([])
  })

  test("counts in what its program has spent", async () => {
    const spent = () => act((trx) => readSpent(trx, atlas.id, atlas.program.id, "2026-11-22"))
    const budget = { dayCents: null, monthCents: null, totalCents: 9_000_000_00n }
    await act((trx) => setBudget(trx, atlas.owner, { programId: atlas.program.id, budget }, now))
    const before = await spent()
    await accepted("spent")

    expect((await spent()).totalCents - before.totalCents).toBe(earnedCents)
  })

  test("is relieved of what its order earns again by itself", async () => {
    const disputeId = await accepted("restored")
    await happen("restored", "delivered", later(now, day))
    expect(await awardsOf(disputeId)).toMatchObject([{ state: "reversed", reversedCents: earnedCents }])
    expect(await differences()).toEqual([])

    await happen("restored", "returned", later(now, 2 * day))
    expect(await awardsOf(disputeId)).toMatchObject([{ state: "released", reversedCents: 0n }])
    expect(await differences()).toEqual([])
  })

  test("is worth to the staff no more than what still stands reversed", async () => {
    const disputeId = await escalated("half")
    await happen("half", "delivered", later(now, day))
    await happen("half", "returned", later(now, 2 * day), [{ sku: "ARGAN-50", quantity: 1 }])
    const decided = (amountCents: bigint) =>
      decide({ disputeId, reason: "Le reçu le prouve.", award: { amountCents, aboveReason: null } })

    expect(await decided(earnedCents)).toEqual({ ok: false, reason: "amount_above" })
    expect(await decided(earnedCents / 2n)).toEqual({ ok: true, value: null })
    expect(await differences()).toEqual([])
  })

  test("is held and let go like any commission", async () => {
    const [award] = await awardsOf(await accepted("held"))
    const block = { commissionId: award?.id ?? "", reason: "à revoir" }
    await act((trx) => blockCommission(trx, atlas.owner, block, now))
    expect(await differences()).toEqual([])
    await act((trx) => unblockCommission(trx, atlas.owner, block, now))
    expect(await differences()).toEqual([])
  })
})

test("a payout pays it, and the books say so", async () => {
  await enterPayee(stage.owner)
  const told = { by: "description", enrollmentId: atlas.salmas, orderTold: "n° 12", orderedOn: "2026-11-02" } as const
  const disputeId = idOf(await open({ ...told, goodsCents: 3_000_00n }))
  expect(await accept(disputeId)).toMatchObject({ ok: true })
  const [award] = await awardsOf(disputeId)
  const made = await act((trx) =>
    makeBatch(trx, atlas.owner, { payer: "merchant", executionOn: "2026-11-23", without: [] }, now),
  )
  if (!made.ok) throw new Error(made.reason)
  const batchId = made.value.id
  await act((trx) => checkBatch(trx, atlas.manager, { batchId, hasFreshSecondFactor: false }, now))
  const payouts = await act((trx) => listPayouts(trx, atlas.id, batchId))
  const executed = payouts.map(({ endToEndId }) => ({ endToEndId, proof: "relevé" }))
  await act((trx) =>
    settlePayouts(trx, atlas.owner, batchId, { word: { executedOn: "2026-11-23", executed, failed: [] }, now }),
  )

  const paid = await stage.owner
    .selectFrom("commissions")
    .where("id", "=", award?.id ?? "")
    .select(["state", "paidCents"])
    .executeTakeFirstOrThrow()
  expect(paid).toEqual({ state: "paid", paidCents: 300_00n })
  expect(await differences()).toEqual([])
})

describe("what a superuser changed with the triggers off is named", () => {
  const anAward = "(select id from commissions where dispute_id is not null and amount_cents = 1833 limit 1)"
  test.each([
    ["an award raised", `update commissions set amount_cents = 9999 where id = ${anAward}`, "commission", "amount"],
    [
      "a decision raised",
      "update disputes set awarded_cents = 9999, above_reason = 'xyz' where state = 'accepted'",
      "commission",
      "amount",
    ],
    [
      "a decision taken back",
      "update disputes set state = 'dismissed', awarded_cents = null, reversed_cents = null where state = 'accepted'",
      "commission",
      "amount",
    ],
    ["an award removed", `delete from commissions where id = ${anAward}`, "dispute", "award"],
  ])("%s", async (_what, statement, subject, found) => {
    await tampering(stage.superuser, [statement], async (trx) => {
      const { differences: named } = await verifyBooks((read) => read(trx))
      expect(named.some((one) => one.subject === subject && one.what === found)).toBe(true)
    })
  })
})

test("what is over stays as it is, and no side acts for the other", async () => {
  const disputeId = await accepted("frozen")
  const rewrite = inNoAccount(stage.worker, (trx) =>
    sql`update disputes set awarded_cents = 1 where id = ${disputeId}`.execute(trx),
  )
  await expect(rewrite).rejects.toThrow("stays as it is")
  const other = idOf(await open({ by: "commission", commissionId: await reversed("by-itself") }))
  const byInfluencer = inAccount(app, (await stage.disputeOf(other)).influencerAccountId, (trx) =>
    sql`update disputes set state = 'accepted', awarded_cents = 1833, decided_as = 'merchant', decided_at = now(),
      reversed_cents = 1833 where id = ${other}`.execute(trx),
  )
  await expect(byInfluencer).rejects.toThrow("not this side's act")
})
