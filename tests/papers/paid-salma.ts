import { type Db, inAccount, type Trx } from "#db/database.ts"
import { checkBatch } from "#src/payouts/check-batch.ts"
import { makeBatch } from "#src/payouts/make-batch.ts"
import { listPayouts } from "#src/payouts/payout-queries.ts"
import { settlePayouts } from "#src/payouts/settle-payouts.ts"
import { sealAnswer } from "#src/verifications/seal-answer.ts"
import { atlas, now, salma } from "#tests/cast.ts"
import { earn } from "#tests/payouts/payer.ts"

const executionOn = "2026-11-23"
let orders = 0

/** What Salma's verified file says beside her bank account. */
export async function enterIdentity(owner: Db) {
  const answers = {
    ...{ full_name: "سلمى بناني", address: "4, rue des Orangers", city: "Casablanca" },
    ...{ ice: "900000002000051", if_number: "45194531", rnae_number: "AE-2024-118833" },
  }
  for (const [field, value] of Object.entries(answers)) {
    const sealed = { valueSealed: sealAnswer(salma.id, field, value), valueKey: Buffer.from(field), shown: value }
    const row = { accountId: salma.id, verificationId: salma.verification, field, ...sealed }
    await owner.insertInto("verificationAnswers").values(row).execute()
  }
}

/** Ten of Salma's orders, in a batch that was checked. */
export async function planPayout(app: Db) {
  const act = <T>(work: (trx: Trx) => Promise<T>) => inAccount(app, atlas.id, work)
  for (let n = 0; n < 10; n++) await earn(app, `paper-${orders++}`)
  const made = await act((trx) => makeBatch(trx, atlas.owner, { payer: "merchant", executionOn, without: [] }, now))
  if (!made.ok) throw new Error(made.reason)
  const batchId = made.value.id
  await act((trx) => checkBatch(trx, atlas.manager, { batchId, hasFreshSecondFactor: false }, now))
  const [payout] = await act((trx) => listPayouts(trx, atlas.id, batchId))
  if (!payout) throw new Error("nobody is paid")
  return { batchId, id: payout.id, endToEndId: payout.endToEndId }
}

type Planned = Awaited<ReturnType<typeof planPayout>>

/** The bank has paid, or with `isSentBack` has sent it back since. */
export function settle(app: Db, { batchId, endToEndId }: Planned, isSentBack = false) {
  const word = {
    executedOn: executionOn,
    executed: isSentBack ? [] : [{ endToEndId, proof: "avis 12" }],
    failed: isSentBack ? [{ endToEndId, reason: "AC04" }] : [],
  }
  return inAccount(app, atlas.id, (trx) => settlePayouts(trx, atlas.owner, batchId, { word, now }))
}
