import { expect, test } from "vitest"
import { enterPayees } from "#bin/bench/payees.ts"
import { inNoAccount } from "#db/database.ts"
import { run as correct } from "#jobs/correct-withholding.ts"
import { newId } from "#src/crypto/new-id.ts"
import { insertCorrections, sumCorrections } from "#src/payouts/correction-queries.ts"
import { listPayouts } from "#src/payouts/payout-queries.ts"
import { reviewWithholding } from "#src/payouts/review-withholding.ts"
import { settlePayouts } from "#src/payouts/settle-payouts.ts"
import { atlas, now } from "#tests/cast.ts"
import { enqueued } from "#tests/database.ts"
import { setStage } from "./stage.ts"

const { worker, owner, act, order, enterBatch, check, differences } = await setStage()

test("each night every pair is looked at again, and a status proven since is corrected once", async () => {
  const { batchId, payees } = await enterBatch()
  await check(batchId)
  const told = await act((trx) => listPayouts(trx, atlas.id, batchId))
  const executed = told.map(({ endToEndId }) => ({ endToEndId, proof: "relevé" }))
  const word = { executedOn: order.executionOn, executed, failed: [] }
  await act((trx) => settlePayouts(trx, atlas.owner, batchId, { word, now }))
  const [proven] = payees
  if (!proven) throw new Error("nobody was paid")
  const known = { status: "registered_individual", chargesVat: false, vatRateBp: 0, recordedBy: atlas.owner.userId }
  await owner
    .insertInto("taxProfiles")
    .values({ accountId: proven.accountId, ...known, validFrom: "2026-11-01" })
    .execute()

  const pairs = await inNoAccount(worker, async (trx) => {
    await reviewWithholding(trx, now)
    return enqueued(trx, "correct-withholding")
  })
  const pairOf = (influencerId: string) => ({ accountId: atlas.id, influencerId })
  expect(new Set(pairs)).toEqual(new Set(payees.map(({ accountId }) => pairOf(accountId))))
  for (const { accountId } of [...payees, ...payees]) await correct(worker, pairOf(accountId))

  const corrections = await act((trx) => trx.selectFrom("withholdingCorrections").selectAll().execute())
  expect(corrections).toMatchObject([
    { influencerAccountId: proven.accountId, year: 2026, tax: "income", amountCents: 1200n, cause: "facts_changed" },
  ])
  expect(await differences()).toEqual([])
})

test("as many corrections as a year asks for are written, however many a statement holds", async () => {
  const payees = await enterPayees(
    owner,
    { accountId: atlas.id, programId: atlas.program.id, userId: atlas.owner.userId },
    1,
  )
  const correction = {
    ...{
      influencerAccountId: payees[0]?.accountId ?? "",
      year: 2025,
      tax: "income" as const,
      cause: "facts_changed" as const,
    },
    ...{ amountCents: 1n, requiredCents: 1n, withheldCents: 0n, madeAt: now },
  }
  const many = Array.from({ length: 7000 }, () => ({ ...correction, id: newId() }))
  const written = await act(async (trx) => {
    await insertCorrections(trx, atlas.id, many)
    return (await sumCorrections(trx, atlas.id, [correction.influencerAccountId], 2025))[0]?.cents
  })
  expect(written).toBe(7000n)
})
