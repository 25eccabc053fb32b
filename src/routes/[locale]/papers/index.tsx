import { listPapers, pageSize } from "#src/papers/queries.ts"
import { PapersPage } from "#src/papers/views/papers-page.tsx"
import { asMember } from "#src/web/as-member.ts"

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

export const GET = asMember("view_money", async ({ trx, account, i, query, answer }) => {
  const after = uuid.test(query("after")) ? query("after") : null
  const found = await listPapers(trx, account.accountId, after)
  const papers = found.slice(0, pageSize)
  const hasMore = found.length > pageSize
  const isMerchant = account.kind === "merchant"
  return answer.page(i.t("money_papers.title"), () => <PapersPage {...{ papers, hasMore, after, isMerchant }} />)
})
