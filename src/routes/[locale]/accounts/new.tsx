import { NewAccountPage } from "#src/accounts/views/new-account-page.tsx"
import { emptyDraft } from "#src/forms/parse.ts"
import { paths } from "#src/paths.ts"
import { asUser } from "#src/web/as-member.ts"

export const GET = asUser(async ({ i, locale, query, signedIn, answer }) =>
  signedIn.emailConfirmed
    ? answer.page(i.t("accounts.list.open_title"), () => <NewAccountPage draft={emptyDraft} kind={query("kind")} />)
    : answer.redirect(paths.emailConfirmation(locale)),
)
