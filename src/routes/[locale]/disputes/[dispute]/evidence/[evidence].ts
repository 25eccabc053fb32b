import { openEvidence } from "#src/disputes/open-evidence.ts"
import { findDispute } from "#src/disputes/reading-queries.ts"
import { paperHeaders } from "#src/documents/paper-headers.ts"
import { paths } from "#src/paths.ts"
import { asMember } from "#src/web/as-member.ts"

export const GET = asMember("view_money", async ({ trx, actor, id, locale, answer }) => {
  const { id: disputeId } = await findDispute(trx, actor.accountId, id("dispute"))
  const opened = await openEvidence(trx, actor, { disputeId, evidenceId: id("evidence") })
  if (!opened.ok) return answer.refused(`papers.unseen.${opened.reason}`, paths.dispute(locale, disputeId))
  const { bytes, mediaType, name } = opened.value
  return answer.response(new Response(new Uint8Array(bytes), { headers: paperHeaders(mediaType, name) }))
})
