import { paperHeaders } from "#src/documents/paper-headers.ts"
import { paths } from "#src/paths.ts"
import { openProof } from "#src/payout-proofs/open-proof.ts"
import { findBatch } from "#src/payouts/desk-queries.ts"
import { asMerchant } from "#src/web/as-member.ts"

export const GET = asMerchant("view_money", async ({ trx, actor, id, locale, answer }) => {
  const batch = await findBatch(trx, actor.accountId, id("batch"))
  const opened = await openProof(trx, actor, id("proof"))
  if (!opened.ok) return answer.refused(`papers.unseen.${opened.reason}`, paths.payoutBatch(locale, batch.id))
  const { bytes, mediaType, name } = opened.value
  return answer.response(new Response(new Uint8Array(bytes), { headers: paperHeaders(mediaType, name) }))
})
