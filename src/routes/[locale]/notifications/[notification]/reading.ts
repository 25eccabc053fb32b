import { recordReading } from "#src/notifications/page-queries.ts"
import { paths } from "#src/paths.ts"
import { asMember } from "#src/web/as-member.ts"

/** Opens a line: it is read, and leads to what it tells of; or it is read, and that is all. */
export const POST = asMember("view", async ({ trx, actor, form, id, locale, now, answer }) => {
  const path = await recordReading(trx, actor, id("notification"), now)
  return answer.redirect(form.has("stay") ? paths.notifications(locale) : `/${locale}${path}`)
})
