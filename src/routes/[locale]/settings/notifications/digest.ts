import { inNoAccount } from "#db/database.ts"
import { digestEverything } from "#src/notifications/digest-everything.ts"
import { kindsShown } from "#src/notifications/kinds-shown.ts"
import { paths } from "#src/paths.ts"
import { asUser } from "#src/web/as-member.ts"

export const POST = asUser(async ({ db, locale, now, signedIn, answer }) => {
  const { userId, memberships } = signedIn
  await inNoAccount(db, (trx) => digestEverything(trx, userId, kindsShown(memberships), now))
  return answer.done("notifications.settings.digested", paths.settingsOf(locale, "notifications"))
})
