import { readPayout } from "#src/money/read-payout.ts"
import { PayoutPage } from "#src/money/views/payout-page.tsx"
import { asInfluencer } from "#src/web/as-member.ts"

export const GET = asInfluencer("view_money", async ({ trx, actor, id, i, answer }) => {
  const read = await readPayout(trx, actor.accountId, id("payout"))
  return answer.page(i.t("money.payouts.one"), () => <PayoutPage read={read} />)
})
