import { HelpPage } from "#src/pages/views/help-page.tsx"
import { asReader } from "#src/web/as-visitor.ts"

export const GET = asReader(({ i, answer }) =>
  answer.page(i.t("pages.help.title"), () => <HelpPage />, { light: true }),
)
