import { paths } from "#src/paths.ts"
import { withdrawProfile } from "#src/profiles/publish-profile.ts"
import { asInfluencer } from "#src/web/as-member.ts"

export const POST = asInfluencer("promote", async ({ trx, actor, locale, now, answer }) => {
  await withdrawProfile(trx, actor, now)
  return answer.done("profiles.done.withdrawn", paths.profile(locale))
})
