import { paths } from "#src/paths.ts"
import { publishProfile } from "#src/profiles/publish-profile.ts"
import { asInfluencer } from "#src/web/as-member.ts"

export const POST = asInfluencer("promote", async ({ trx, actor, locale, now, answer }) => {
  const published = await publishProfile(trx, actor, now)
  return published.ok
    ? answer.done("profiles.done.published", paths.profile(locale))
    : answer.refused(`profiles.refused.${published.reason}`, paths.profile(locale))
})
