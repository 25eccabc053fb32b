import { SettingsPage } from "#src/accounts/views/settings-page.tsx"
import { asUser } from "#src/web/as-member.ts"

export const GET = asUser(async ({ i, signedIn, answer }) =>
  answer.page(i.t("settings.title"), () => <SettingsPage signedIn={signedIn} />),
)
