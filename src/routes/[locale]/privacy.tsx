import { privacy } from "#src/pages/legal-text.ts"
import { LegalTextPage } from "#src/pages/views/legal-text-page.tsx"
import { asReader } from "#src/web/as-visitor.ts"

export const GET = asReader(({ i, answer }) =>
  answer.page(i.t(privacy.title), () => <LegalTextPage text={privacy} />, { light: true }),
)
