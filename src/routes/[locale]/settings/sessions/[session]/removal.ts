import { endOwnSession } from "#src/accounts/own-sessions.ts"
import { paths } from "#src/paths.ts"
import { asUser } from "#src/web/as-member.ts"

export const POST = asUser(async ({ db, param, locale, signedIn, answer }) => {
  await endOwnSession(db, signedIn, param("session"))
  return answer.done("settings.sessions.ended", paths.settingsOf(locale, "sessions"))
})
