import { readLineKey, writeLineKey } from "#src/notifications/line-key.ts"
import { listLines } from "#src/notifications/page-queries.ts"
import { NotificationsPage } from "#src/notifications/views/notifications-page.tsx"
import { paths } from "#src/paths.ts"
import { asMember } from "#src/web/as-member.ts"

const pageSize = 30

export const GET = asMember("view", async ({ trx, actor, i, locale, now, query, answer }) => {
  const before = readLineKey(query("before"))
  const lines = await listLines(trx, actor, before, pageSize + 1)
  const shown = lines.slice(0, pageSize)
  const last = shown.at(-1)
  const older = lines.length > pageSize && last ? paths.notificationsBefore(locale, writeLineKey(last)) : null
  const newest = before ? paths.notifications(locale) : null
  return answer.page(i.t("notifications.title"), () => <NotificationsPage {...{ lines: shown, now, older, newest }} />)
})
