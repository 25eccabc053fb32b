import { listOwnSessions } from "#src/accounts/own-sessions.ts"
import { SessionsPage } from "#src/accounts/views/sessions-page.tsx"
import { asUser } from "#src/web/as-member.ts"

export const GET = asUser(async ({ db, i, now, signedIn, answer }) => {
  const sessions = await listOwnSessions(db, signedIn, now)
  return answer.page(i.t("settings.sessions.title"), () => <SessionsPage sessions={sessions} />)
})
