import { restoreLink } from "#src/links/restore-link.ts"
import { paths } from "#src/paths.ts"
import { asInfluencer } from "#src/web/as-member.ts"

export const POST = asInfluencer("promote", async ({ trx, actor, id, locale, answer }) => {
  const page = paths.link(locale, id("link"))
  const outcome = await restoreLink(trx, actor, id("link"))

  return outcome.ok ? answer.done("links.done.restored", page) : answer.refused(`links.refused.${outcome.reason}`, page)
})
