import { openImport } from "#src/carrier-imports/open-import.ts"
import { listReportLines } from "#src/carrier-imports/report-queries.ts"
import { ImportPage } from "#src/carrier-imports/views/import-page.tsx"
import { asMerchant } from "#src/web/as-member.ts"

export const GET = asMerchant("manage_orders", async ({ trx, actor, id, answer }) => {
  const opened = await openImport(trx, actor.accountId, id("import"))
  const report = opened.file.requestedAt ? await listReportLines(trx, actor.accountId, opened.file.id) : []

  return answer.page(opened.file.fileName, () => <ImportPage view={{ ...opened, report }} />)
})
