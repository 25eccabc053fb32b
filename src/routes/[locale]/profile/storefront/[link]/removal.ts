import { paths } from "#src/paths.ts"
import { takeProductOff } from "#src/profiles/arrange-storefront.ts"
import { asInfluencer } from "#src/web/as-member.ts"

export const POST = asInfluencer("promote", async ({ trx, actor, id, locale, now, answer }) => {
  await takeProductOff(trx, actor, id("link"), now)
  return answer.done("profiles.done.product_off", paths.storefront(locale))
})
