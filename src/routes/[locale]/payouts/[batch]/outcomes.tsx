import { parseForm } from "#src/forms/parse.ts"
import { isolated } from "#src/i18n/either-language.ts"
import { paths } from "#src/paths.ts"
import { readSentProof } from "#src/payout-proofs/read-sent-proof.ts"
import { outcomeForm } from "#src/payouts/batch-forms.ts"
import { findBatch } from "#src/payouts/desk-queries.ts"
import { readBatch } from "#src/payouts/read-batch.ts"
import { tellOutcome } from "#src/payouts/tell-outcome.ts"
import { BatchPage } from "#src/payouts/views/batch-page.tsx"
import { asMerchantSending, type Sender } from "#src/web/as-member.ts"
import { limitPapers } from "#src/web/sent-papers.ts"

export const POST = asMerchantSending("pay", readProof, async (context, sent) => {
  const { trx, actor, id, form, i, locale, now, answer } = context
  const { id: batchId, number } = await findBatch(trx, actor.accountId, id("batch"))
  const own = paths.payoutBatch(locale, batchId)
  if (!sent.ok) return answer.refused(`papers.refused.${sent.reason}`, own, { name: isolated(sent.name) })
  const parsed = parseForm(outcomeForm(now, sent.value !== null), form)
  if (!parsed.ok) {
    const opened = await readBatch(trx, actor.accountId, batchId, now)
    const viewer = { userId: actor.userId, mayPay: true }
    return answer.invalid(i.t("payouts.batch", { number }), () => (
      <BatchPage {...{ opened, viewer, now }} draft={parsed.draft} />
    ))
  }
  const told = await tellOutcome(trx, actor, { batchId, ...parsed.value, sent: sent.value }, now)
  if (!told.ok) return answer.refused(`payouts.refused.${told.reason}`, own)
  if (told.value.conflicts.length > 0) return answer.refused("payouts.refused.conflict", own)
  return answer.done("payouts.told", own)
})

async function readProof(sender: Sender) {
  await limitPapers(sender)
  return readSentProof(sender.form.files)
}
