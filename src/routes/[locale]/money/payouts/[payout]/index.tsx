import { readPayout } from "#src/money/read-payout.ts"
import { PayoutPage } from "#src/money/views/payout-page.tsx"
import { listPapersOfPayout } from "#src/papers/queries.ts"
import { listPayeeProofs } from "#src/payout-proofs/list-proofs.ts"
import { asInfluencer } from "#src/web/as-member.ts"

export const GET = asInfluencer("view_money", async ({ trx, actor, id, i, answer }) => {
  const read = await readPayout(trx, actor.accountId, id("payout"))
  const papers = await listPapersOfPayout(trx, actor.accountId, read.payout.id)
  const proofs = await listPayeeProofs(trx, read.payout.id)
  return answer.page(i.t("money.payouts.one"), () => <PayoutPage {...{ read, papers, proofs }} />)
})
