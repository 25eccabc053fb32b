import { readCurrentText } from "#src/legal/read-text.ts"
import { LegalTextPage } from "#src/legal/views/legal-text-page.tsx"
import { asVisitor } from "#src/web/as-visitor.ts"

export const GET = asVisitor(async ({ trx, locale, answer }) => {
  const read = await readCurrentText(trx, "terms", locale)
  return answer.page(read.text.title, () => <LegalTextPage read={read} />, { light: true })
})
