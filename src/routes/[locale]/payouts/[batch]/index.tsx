import { can } from "#src/accounts/abilities.ts"
import { emptyDraft } from "#src/forms/parse.ts"
import { readBatch } from "#src/payouts/read-batch.ts"
import { BatchPage } from "#src/payouts/views/batch-page.tsx"
import { asMerchant } from "#src/web/as-member.ts"

export const GET = asMerchant("view_money", async ({ trx, actor, id, i, now, answer }) => {
  const opened = await readBatch(trx, actor.accountId, id("batch"), now)
  const viewer = { userId: actor.userId, mayPay: can(actor.role, "pay") }

  return answer.page(i.t("payouts.batch", { number: opened.batch.number }), () => (
    <BatchPage {...{ opened, viewer, now }} draft={emptyDraft} />
  ))
})
