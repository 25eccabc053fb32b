import { emptyDraft } from "#src/forms/parse.ts"
import { listRewardProducts } from "#src/programs/queries.ts"
import { NewProgramPage } from "#src/programs/views/new-program-page.tsx"
import { asMerchant } from "#src/web/as-member.ts"

export const GET = asMerchant("manage_programs", async ({ trx, actor, i, answer }) => {
  const products = await listRewardProducts(trx, actor.accountId)

  return answer.page(i.t("programs.form.new_title"), () => <NewProgramPage draft={emptyDraft} products={products} />)
})
