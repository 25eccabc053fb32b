import { linkAddress } from "#src/links/link.ts"
import { qrPng } from "#src/links/qr-code.ts"
import { findLink } from "#src/links/queries.ts"
import { asInfluencer } from "#src/web/as-member.ts"

export const GET = asInfluencer("view", async ({ trx, actor, id, answer }) => {
  const { code } = await findLink(trx, actor.accountId, id("link"))
  const headers = { "content-type": "image/png", "cache-control": "private, no-store" }
  return answer.response(new Response(new Uint8Array(await qrPng(linkAddress(code))), { headers }))
})
