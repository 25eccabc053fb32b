import { recordReadingOfAll } from "#src/notifications/page-queries.ts"
import { paths } from "#src/paths.ts"
import { asMember } from "#src/web/as-member.ts"

export const POST = asMember("view", async ({ trx, actor, locale, now, answer }) => {
  await recordReadingOfAll(trx, actor, now)
  return answer.redirect(paths.notifications(locale))
})
