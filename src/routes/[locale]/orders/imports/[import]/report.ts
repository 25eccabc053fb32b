import { findImport } from "#src/carrier-imports/queries.ts"
import { reportFile } from "#src/carrier-imports/report.ts"
import { listReportLines } from "#src/carrier-imports/report-queries.ts"
import { asMerchant } from "#src/web/as-member.ts"

export const GET = asMerchant("manage_orders", async ({ trx, actor, id, answer, i }) => {
  const { id: importId } = await findImport(trx, actor.accountId, id("import"))
  const lines = await listReportLines(trx, actor.accountId, importId)
  const disposition = `attachment; filename="import-${importId.slice(0, 8)}.csv"`

  return answer.raw("text/csv; charset=utf-8", reportFile(lines, i), { "content-disposition": disposition })
})
