import { HomePage } from "#src/pages/views/home-page.tsx"
import { asReader } from "#src/web/as-visitor.ts"

export const GET = asReader(({ i, answer }) =>
  answer.page(i.t("pages.home.title"), () => <HomePage />, { light: true }),
)
