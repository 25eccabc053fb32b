import { emptyDraft, parseForm } from "#src/forms/parse.ts"
import { paths } from "#src/paths.ts"
import { outsidePaymentForm } from "#src/payees/payee-forms.ts"
import { readPayee } from "#src/payees/read-payees.ts"
import { recordOutsidePayment } from "#src/payees/record-outside-payment.ts"
import { PayeePage } from "#src/payees/views/payee-page.tsx"
import { asMerchant } from "#src/web/as-member.ts"

export const POST = asMerchant("pay", async ({ trx, actor, id, form, locale, now, answer }) => {
  const influencerId = id("payee")
  const parsed = parseForm(outsidePaymentForm(now), form)
  if (!parsed.ok) {
    const known = await readPayee(trx, actor.accountId, influencerId, now)
    return answer.invalid(known.payee.name, () => (
      <PayeePage known={known} mayPay decisionDraft={emptyDraft} outsideDraft={parsed.draft} />
    ))
  }
  await recordOutsidePayment(trx, actor, { influencerId, ...parsed.value }, now)
  return answer.done("payees.outside.kept", paths.payee(locale, influencerId))
})
