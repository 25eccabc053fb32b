import { NotFound } from "#src/errors.ts"
import { paths } from "#src/paths.ts"
import { withdrawAudience } from "#src/profiles/declare-audience.ts"
import { isNetwork } from "#src/profiles/network.ts"
import { asInfluencer } from "#src/web/as-member.ts"

export const POST = asInfluencer("promote", async ({ trx, actor, param, locale, now, answer }) => {
  const network = param("network")
  if (!isNetwork(network)) throw new NotFound(`network ${network}`)
  await withdrawAudience(trx, actor, network, now)
  return answer.done("profiles.done.network_removed", paths.profile(locale))
})
