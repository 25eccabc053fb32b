import { findImport } from "#src/catalog-imports/queries.ts"
import { readPlan } from "#src/catalog-imports/read-plan.ts"
import { ImportPage } from "#src/catalog-imports/views/import-page.tsx"
import { readCategoryTree } from "#src/categories/read-categories.ts"
import { asMerchant } from "#src/web/as-member.ts"

export const GET = asMerchant("manage_catalogue", async ({ trx, actor, id, answer }) => {
  const file = await findImport(trx, actor.accountId, id("catalog"))
  const isWaiting = file.requestedAt === null
  const plan = isWaiting ? await readPlan(trx, actor.accountId, file, { from: 0, to: file.lineCount }) : null
  const categories = isWaiting ? await readCategoryTree(trx) : []

  return answer.page(file.name, () => <ImportPage view={{ file, plan, categories }} />)
})
