import { linkAddress } from "#src/links/link.ts"
import { qrSvg } from "#src/links/qr-code.ts"
import { findLink } from "#src/links/queries.ts"
import { asInfluencer } from "#src/web/as-member.ts"

export const GET = asInfluencer("view", async ({ trx, actor, id, answer }) => {
  const { code } = await findLink(trx, actor.accountId, id("link"))
  return answer.raw("image/svg+xml", qrSvg(linkAddress(code)))
})
