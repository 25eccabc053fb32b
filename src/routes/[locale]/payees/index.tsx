import { isUuid } from "#src/crypto/is-uuid.ts"
import { pageSize } from "#src/payees/queries.ts"
import { readPayees } from "#src/payees/read-payees.ts"
import { PayeesPage } from "#src/payees/views/payees-page.tsx"
import { asMerchant } from "#src/web/as-member.ts"

export const GET = asMerchant("view_money", async ({ trx, actor, query, i, now, answer }) => {
  const after = isUuid(query("after")) ? query("after") : null
  const search = query("q").trim().slice(0, 100)
  const found = await readPayees(trx, actor.accountId, { search, after }, now)
  const payees = found.slice(0, pageSize)

  return answer.page(i.t("payees.title"), () => (
    <PayeesPage {...{ payees, search }} isFirstPage={after === null} hasMore={found.length > pageSize} />
  ))
})
