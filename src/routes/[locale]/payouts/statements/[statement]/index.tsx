import { can } from "#src/accounts/abilities.ts"
import { openStatement } from "#src/bank-statements/open-statement.ts"
import { StatementPage } from "#src/bank-statements/views/statement-page.tsx"
import { asMerchant } from "#src/web/as-member.ts"

export const GET = asMerchant("view_money", async ({ trx, actor, id, now, answer }) => {
  const opened = await openStatement(trx, actor.accountId, id("statement"), now)
  const mayPay = can(actor.role, "pay")

  return answer.page(opened.statement.name, () => <StatementPage {...{ opened, mayPay }} />)
})
