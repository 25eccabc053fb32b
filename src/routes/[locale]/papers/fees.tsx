import { casablancaDay } from "#src/clock.ts"
import { listFeeBills } from "#src/fees/list-fee-bills.ts"
import { FeesPage } from "#src/fees/views/fees-page.tsx"
import { moneySetting } from "#src/money-settings/money-setting.ts"
import { asMerchant } from "#src/web/as-member.ts"

export const GET = asMerchant("view_money", async ({ trx, actor, i, now, answer }) => {
  const bills = await listFeeBills(trx, actor.accountId)
  const rateBp = Number(await moneySetting(trx, "platform_fee_bp", casablancaDay(now)))
  return answer.page(i.t("fees.title"), () => <FeesPage bills={bills} rateBp={rateBp} />)
})
