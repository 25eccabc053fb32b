import { can } from "#src/accounts/abilities.ts"
import { readDispute } from "#src/disputes/read-dispute.ts"
import { DisputePage } from "#src/disputes/views/dispute-page.tsx"
import { emptyDraft } from "#src/forms/parse.ts"
import { asMember } from "#src/web/as-member.ts"

export const GET = asMember("view_money", async ({ trx, account, id, answer, i }) => {
  const opened = await readDispute(trx, account.accountId, id("dispute"))
  const mayAct = can(account.role, opened.side === "merchant" ? "manage_orders" : "promote")
  return answer.page(i.t("disputes.one"), () => <DisputePage {...opened} mayAct={mayAct} draft={emptyDraft} />)
})
