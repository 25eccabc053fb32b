import { readPlatformNotice } from "#src/pages/queries.ts"
import { LegalNoticePage } from "#src/pages/views/legal-notice-page.tsx"
import { asVisitor } from "#src/web/as-visitor.ts"

export const GET = asVisitor(async ({ trx, i, answer }) => {
  const notice = await readPlatformNotice(trx)

  return answer.page(i.t("pages.legal.title"), () => <LegalNoticePage notice={notice} />, { light: true })
})
