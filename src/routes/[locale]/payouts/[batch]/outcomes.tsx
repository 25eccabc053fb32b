import { parseForm } from "#src/forms/parse.ts"
import { paths } from "#src/paths.ts"
import { outcomeForm } from "#src/payouts/batch-forms.ts"
import { findBatch } from "#src/payouts/desk-queries.ts"
import { readBatch } from "#src/payouts/read-batch.ts"
import { tellOutcome } from "#src/payouts/tell-outcome.ts"
import { BatchPage } from "#src/payouts/views/batch-page.tsx"
import { asMerchant } from "#src/web/as-member.ts"

export const POST = asMerchant("pay", async ({ trx, actor, id, form, i, locale, now, answer }) => {
  const { id: batchId, number } = await findBatch(trx, actor.accountId, id("batch"))
  const parsed = parseForm(outcomeForm(now), form)
  if (!parsed.ok) {
    const opened = await readBatch(trx, actor.accountId, batchId, now)
    const viewer = { userId: actor.userId, mayPay: true }
    return answer.invalid(i.t("payouts.batch", { number }), () => (
      <BatchPage {...{ opened, viewer, now }} draft={parsed.draft} />
    ))
  }
  const own = paths.payoutBatch(locale, batchId)
  const told = await tellOutcome(trx, actor, { batchId, ...parsed.value }, now)
  if (!told.ok) return answer.refused(`payouts.refused.${told.reason}`, own)
  if (told.value.conflicts.length > 0) return answer.refused("payouts.refused.conflict", own)
  return answer.done("payouts.told", own)
})
