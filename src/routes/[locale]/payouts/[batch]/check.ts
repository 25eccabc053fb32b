import { paths } from "#src/paths.ts"
import { checkBatch } from "#src/payouts/check-batch.ts"
import { findBatch } from "#src/payouts/desk-queries.ts"
import { hasFreshSecondFactor } from "#src/second-factors/fresh-second-factor.ts"
import { asMerchant } from "#src/web/as-member.ts"

export const POST = asMerchant("pay", async ({ trx, actor, signedIn, id, locale, now, answer }) => {
  const { id: batchId } = await findBatch(trx, actor.accountId, id("batch"))
  const own = paths.payoutBatch(locale, batchId)
  const isFresh = hasFreshSecondFactor(signedIn, now)
  const checked = await checkBatch(trx, actor, { batchId, hasFreshSecondFactor: isFresh }, now)
  if (checked.ok) return answer.done("payouts.checked", own)
  if (checked.reason === "own_batch" && signedIn.hasSecondFactor)
    return answer.redirect(paths.secondFactorProof(locale, own))
  return answer.refused(`payouts.refused.${checked.reason}`, own)
})
