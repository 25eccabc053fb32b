import { terms } from "#src/pages/legal-text.ts"
import { LegalTextPage } from "#src/pages/views/legal-text-page.tsx"
import { asReader } from "#src/web/as-visitor.ts"

export const GET = asReader(({ i, answer }) =>
  answer.page(i.t(terms.title), () => <LegalTextPage text={terms} />, { light: true }),
)
