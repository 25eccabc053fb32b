import { acceptDispute } from "#src/disputes/answer-dispute.ts"
import { acceptanceForm } from "#src/disputes/dispute-forms.ts"
import { readDispute } from "#src/disputes/read-dispute.ts"
import { DisputePage } from "#src/disputes/views/dispute-page.tsx"
import { parseForm } from "#src/forms/parse.ts"
import { paths } from "#src/paths.ts"
import { asMerchant } from "#src/web/as-member.ts"

export const POST = asMerchant("manage_orders", async ({ trx, actor, id, form, i, locale, now, answer }) => {
  const opened = await readDispute(trx, actor.accountId, id("dispute"))
  const parsed = parseForm(acceptanceForm, form)
  if (!parsed.ok)
    return answer.invalid(i.t("disputes.one"), () => <DisputePage {...opened} mayAct draft={parsed.draft} />)
  const { amount: amountCents, words } = parsed.value
  const accepted = await acceptDispute(trx, actor, { disputeId: opened.dispute.id, amountCents, words }, now)
  const own = paths.dispute(locale, opened.dispute.id)
  return accepted.ok
    ? answer.done("disputes.done.accepted", own)
    : answer.refused(`disputes.refused.${accepted.reason}`, own)
})
