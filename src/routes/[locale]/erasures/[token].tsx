import { readErasure } from "#src/personal-data/read-erasure.ts"
import { ErasureReportPage } from "#src/personal-data/views/erasure-report-page.tsx"
import { asVisitor } from "#src/web/as-visitor.ts"

export const GET = asVisitor(async ({ trx, i, param, answer }) => {
  const report = await readErasure(trx, param("token"))
  return answer.page(i.t("personal_data.report.title"), () => <ErasureReportPage report={report} />)
})
