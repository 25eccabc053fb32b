import { paths } from "#src/paths.ts"
import { findBatch } from "#src/payouts/desk-queries.ts"
import { remakeForSame } from "#src/payouts/remake-for-same.ts"
import { asMerchant } from "#src/web/as-member.ts"

export const POST = asMerchant("pay", async ({ trx, actor, id, locale, now, answer }) => {
  const batch = await findBatch(trx, actor.accountId, id("batch"))
  const own = paths.payoutBatch(locale, batch.id)
  const remade = await remakeForSame(trx, actor, batch, now)
  if (!remade.ok) return answer.refused(`payouts.refused.${remade.reason}`, own)
  return remade.value
    ? answer.done("payouts.remade", paths.payoutBatch(locale, remade.value.id))
    : answer.done("payouts.nothing_left", paths.payouts(locale))
})
