import { can } from "#src/accounts/abilities.ts"
import { emptyDraft } from "#src/forms/parse.ts"
import { readPayee } from "#src/payees/read-payees.ts"
import { PayeePage } from "#src/payees/views/payee-page.tsx"
import { asMerchant } from "#src/web/as-member.ts"

export const GET = asMerchant("view_money", async ({ trx, actor, id, now, answer }) => {
  const known = await readPayee(trx, actor.accountId, id("payee"), now)
  const mayPay = can(actor.role, "pay")
  return answer.page(known.payee.name, () => (
    <PayeePage {...{ known, mayPay }} decisionDraft={emptyDraft} outsideDraft={emptyDraft} />
  ))
})
