import { inNoAccount } from "#db/database.ts"
import { chooseKinds } from "#src/notifications/choose-kinds.ts"
import { kindsShown } from "#src/notifications/kinds-shown.ts"
import { readPreferences } from "#src/notifications/preferences.ts"
import { parsePreferences } from "#src/notifications/preferences-form.ts"
import { PreferencesPage } from "#src/notifications/views/preferences-page.tsx"
import { paths } from "#src/paths.ts"
import { asUser } from "#src/web/as-member.ts"

export const GET = asUser(async ({ db, i, signedIn, answer }) => {
  const kinds = kindsShown(signedIn.memberships)
  const preferences = await readPreferences(db, signedIn.userId)
  return answer.page(i.t("notifications.settings.title"), () => <PreferencesPage {...{ kinds, preferences }} />)
})

export const POST = asUser(async ({ db, form, i, locale, now, signedIn, answer }) => {
  const { userId, memberships } = signedIn
  const kinds = kindsShown(memberships)
  const choices = parsePreferences(form, kinds)
  if (!choices) {
    const preferences = await readPreferences(db, userId)
    return answer.invalid(i.t("notifications.settings.title"), () => <PreferencesPage {...{ kinds, preferences }} />)
  }
  await inNoAccount(db, (trx) => chooseKinds(trx, { userId, givenBy: "settings" }, choices, now))
  return answer.done("notifications.settings.saved", paths.settingsOf(locale, "notifications"))
})
