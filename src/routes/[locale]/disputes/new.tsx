import { readNewDispute } from "#src/disputes/read-new-dispute.ts"
import { NewDisputePage } from "#src/disputes/views/new-dispute-page.tsx"
import { emptyDraft } from "#src/forms/parse.ts"
import { asInfluencer } from "#src/web/as-member.ts"

export const GET = asInfluencer("promote", async ({ trx, actor, query, now, answer, i }) => {
  const about = { commission: query("commission"), order: query("order") }
  const opening = await readNewDispute(trx, actor.accountId, about, now)
  return answer.page(i.t("disputes.open"), () => <NewDisputePage {...opening} draft={emptyDraft} />)
})
