import { readTextOf } from "#src/legal/read-text.ts"
import { LegalTextPage } from "#src/legal/views/legal-text-page.tsx"
import { asVisitor } from "#src/web/as-visitor.ts"

export const GET = asVisitor(async ({ trx, locale, param, answer }) => {
  const read = await readTextOf(trx, "terms", param("version"), locale)
  return answer.page(read.text.title, () => <LegalTextPage read={read} />, { light: true })
})
