import { readMoney } from "#src/money/read-money.ts"
import { MoneyPage } from "#src/money/views/money-page.tsx"
import { asInfluencer } from "#src/web/as-member.ts"

export const GET = asInfluencer("view_money", async ({ trx, actor, i, now, answer }) => {
  const page = await readMoney(trx, actor.accountId, now)
  return answer.page(i.t("money.title"), () => <MoneyPage page={page} />)
})
