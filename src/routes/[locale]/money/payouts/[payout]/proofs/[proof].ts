import { paperHeaders } from "#src/documents/paper-headers.ts"
import { paths } from "#src/paths.ts"
import { openReceivedProof } from "#src/payout-proofs/open-proof.ts"
import { asInfluencer } from "#src/web/as-member.ts"

export const GET = asInfluencer("view_money", async ({ trx, actor, id, locale, answer }) => {
  const payoutId = id("payout")
  const opened = await openReceivedProof(trx, actor, { payoutId, proofId: id("proof") })
  if (!opened.ok) return answer.refused(`papers.unseen.${opened.reason}`, paths.receivedPayout(locale, payoutId))
  const { bytes, mediaType, name } = opened.value
  return answer.response(new Response(new Uint8Array(bytes), { headers: paperHeaders(mediaType, name) }))
})
