import { HowItWorksPage } from "#src/pages/views/how-it-works-page.tsx"
import { asReader } from "#src/web/as-visitor.ts"

export const GET = asReader(({ i, answer }) =>
  answer.page(i.t("pages.how.title"), () => <HowItWorksPage />, { light: true }),
)
