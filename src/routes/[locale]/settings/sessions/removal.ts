import { endOtherSessions } from "#src/accounts/own-sessions.ts"
import { paths } from "#src/paths.ts"
import { asUser } from "#src/web/as-member.ts"

export const POST = asUser(async ({ db, locale, signedIn, answer }) => {
  await endOtherSessions(db, signedIn)
  return answer.done("settings.sessions.others_ended", paths.settingsOf(locale, "sessions"))
})
