import { readCurrentText } from "#src/legal/read-text.ts"
import { LegalTextPage } from "#src/legal/views/legal-text-page.tsx"
import { listRules } from "#src/retention/list-rules.ts"
import { RetentionTable } from "#src/retention/views/retention-table.tsx"
import { asVisitor } from "#src/web/as-visitor.ts"

export const GET = asVisitor(async ({ trx, locale, now, answer }) => {
  const read = await readCurrentText(trx, "privacy", locale)
  const rules = await listRules(trx, now)
  const addition = (section: string) => (section === "retention" ? <RetentionTable rules={rules} /> : null)
  return answer.page(read.text.title, () => <LegalTextPage read={read} addition={addition} />, { light: true })
})
