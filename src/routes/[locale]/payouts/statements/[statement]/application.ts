import { applyStatement } from "#src/bank-statements/apply-statement.ts"
import { paths } from "#src/paths.ts"
import { asMerchant } from "#src/web/as-member.ts"

export const POST = asMerchant("pay", async ({ trx, actor, id, answer, locale, now }) => {
  const page = paths.bankStatement(locale, id("statement"))
  const applied = await applyStatement(trx, actor, id("statement"), now)

  return applied.ok
    ? answer.done("payouts.statements.applied", page)
    : answer.refused(`payouts.statements.refused.${applied.reason}`, page)
})
