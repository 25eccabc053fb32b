import { archiveLink } from "#src/links/archive-link.ts"
import { paths } from "#src/paths.ts"
import { asInfluencer } from "#src/web/as-member.ts"

export const POST = asInfluencer("promote", async ({ trx, actor, id, now, locale, answer }) => {
  const page = paths.link(locale, id("link"))
  const outcome = await archiveLink(trx, actor, id("link"), now)

  return outcome.ok ? answer.done("links.done.archived", page) : answer.refused(`links.refused.${outcome.reason}`, page)
})
