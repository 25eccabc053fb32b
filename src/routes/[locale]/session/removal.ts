import { endSession } from "#src/accounts/session.ts"
import { paths } from "#src/paths.ts"
import { asGuest } from "#src/web/as-guest.ts"

export const POST = asGuest(async ({ db, locale, signedIn, answer }) => {
  if (signedIn) answer.setCookie(await endSession(db, signedIn.sessionId))
  return answer.done("accounts.sign_in.ended", paths.signIn(locale))
})
