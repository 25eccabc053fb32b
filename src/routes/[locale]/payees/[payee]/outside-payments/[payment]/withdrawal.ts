import { paths } from "#src/paths.ts"
import { withdrawOutsidePayment } from "#src/payees/withdraw-outside-payment.ts"
import { asMerchant } from "#src/web/as-member.ts"

export const POST = asMerchant("pay", async ({ trx, actor, id, locale, now, answer }) => {
  const withdrawn = await withdrawOutsidePayment(trx, actor, id("payment"), now)
  return withdrawn.ok
    ? answer.done("payees.outside.withdrawal_kept", paths.payee(locale, withdrawn.value.influencerId))
    : answer.refused("payees.outside.already_withdrawn", paths.payee(locale, id("payee")))
})
