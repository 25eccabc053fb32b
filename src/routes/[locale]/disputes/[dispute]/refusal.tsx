import { refuseDispute } from "#src/disputes/answer-dispute.ts"
import { refusalForm } from "#src/disputes/dispute-forms.ts"
import { readDispute } from "#src/disputes/read-dispute.ts"
import { refusedEvidence } from "#src/disputes/refused-evidence.ts"
import { DisputePage } from "#src/disputes/views/dispute-page.tsx"
import { type Draft, parseForm } from "#src/forms/parse.ts"
import { paths } from "#src/paths.ts"
import { asMerchantSending } from "#src/web/as-member.ts"
import { takeEvidence } from "#src/web/sent-papers.ts"

export const POST = asMerchantSending("manage_orders", takeEvidence, async (context, sent) => {
  const { trx, actor, id, form, i, locale, now, answer } = context
  const opened = await readDispute(trx, actor.accountId, id("dispute"))
  const own = paths.dispute(locale, opened.dispute.id)
  const parsed = parseForm(refusalForm, form)
  const again = (draft: Draft) =>
    answer.invalid(i.t("disputes.one"), () => <DisputePage {...opened} mayAct draft={draft} />)
  if (!parsed.ok) return again(parsed.draft)
  if (!sent.ok) return again(refusedEvidence(form, sent))
  const refusal = { disputeId: opened.dispute.id, reason: parsed.value.reason, evidence: sent.value }
  const done = await refuseDispute(trx, actor, refusal, now)
  return done.ok ? answer.done("disputes.done.refused", own) : answer.refused(`disputes.refused.${done.reason}`, own)
})
