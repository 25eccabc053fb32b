import { refuseDispute } from "#src/disputes/answer-dispute.ts"
import { refusalForm } from "#src/disputes/dispute-forms.ts"
import { readDispute } from "#src/disputes/read-dispute.ts"
import { DisputePage } from "#src/disputes/views/dispute-page.tsx"
import { parseForm } from "#src/forms/parse.ts"
import { isolated } from "#src/i18n/either-language.ts"
import { paths } from "#src/paths.ts"
import { asMerchantSending } from "#src/web/as-member.ts"
import { takeEvidence } from "#src/web/sent-papers.ts"

export const POST = asMerchantSending("manage_orders", takeEvidence, async (context, sent) => {
  const { trx, actor, id, form, i, locale, now, answer } = context
  const opened = await readDispute(trx, actor.accountId, id("dispute"))
  const own = paths.dispute(locale, opened.dispute.id)
  if (!sent.ok) return answer.refused(`papers.refused.${sent.reason}`, own, { name: isolated(sent.name) })
  const parsed = parseForm(refusalForm, form)
  if (!parsed.ok)
    return answer.invalid(i.t("disputes.one"), () => <DisputePage {...opened} mayAct draft={parsed.draft} />)
  const refusal = { disputeId: opened.dispute.id, reason: parsed.value.reason, evidence: sent.value }
  const done = await refuseDispute(trx, actor, refusal, now)
  return done.ok ? answer.done("disputes.done.refused", own) : answer.refused(`disputes.refused.${done.reason}`, own)
})
