import { paths } from "#src/paths.ts"
import { removePortrait } from "#src/profiles/change-portrait.ts"
import { asInfluencer } from "#src/web/as-member.ts"

export const POST = asInfluencer("promote", async ({ trx, actor, locale, now, answer }) => {
  await removePortrait(trx, actor, now)
  return answer.done("profiles.done.picture_removed", paths.profile(locale))
})
