import { paths } from "#src/paths.ts"
import { cancelBatch } from "#src/payouts/cancel-batch.ts"
import { findBatch } from "#src/payouts/desk-queries.ts"
import { asMerchant } from "#src/web/as-member.ts"

export const POST = asMerchant("pay", async ({ trx, actor, id, locale, now, answer }) => {
  const { id: batchId } = await findBatch(trx, actor.accountId, id("batch"))
  const own = paths.payoutBatch(locale, batchId)
  const cancelled = await cancelBatch(trx, actor, batchId, now)
  return cancelled.ok
    ? answer.done("payouts.cancelled", own)
    : answer.refused(`payouts.refused.${cancelled.reason}`, own)
})
