import { emptyDraft, parseForm } from "#src/forms/parse.ts"
import { paths } from "#src/paths.ts"
import { decideRate } from "#src/payees/decide-rate.ts"
import { decisionForm } from "#src/payees/payee-forms.ts"
import { readPayee } from "#src/payees/read-payees.ts"
import { PayeePage } from "#src/payees/views/payee-page.tsx"
import { asMerchant } from "#src/web/as-member.ts"

export const POST = asMerchant("pay", async ({ trx, actor, id, form, locale, now, answer }) => {
  const influencerId = id("payee")
  const parsed = parseForm(decisionForm, form)
  if (!parsed.ok) {
    const known = await readPayee(trx, actor.accountId, influencerId, now)
    return answer.invalid(known.payee.name, () => (
      <PayeePage known={known} mayPay decisionDraft={parsed.draft} outsideDraft={emptyDraft} />
    ))
  }
  const decided = await decideRate(trx, actor, { influencerId, ...parsed.value }, now)
  return decided.ok
    ? answer.done("payees.decision_kept", paths.payee(locale, influencerId))
    : answer.refused(`payees.refused.${decided.reason}`, paths.payee(locale, influencerId))
})
