import { readTicket } from "#src/documents/document-ticket.ts"
import { openDocument } from "#src/documents/open-document.ts"
import { paperHeaders } from "#src/documents/paper-headers.ts"
import { findDocument } from "#src/documents/queries.ts"
import { paths } from "#src/paths.ts"
import { asMember } from "#src/web/as-member.ts"

/** The paper itself, to somebody who may see it and holds its address in time; later, the address is made anew. */
export const GET = asMember("manage_account", async ({ trx, actor, id, query, now, answer, locale }) => {
  const { id: documentId } = await findDocument(trx, actor.accountId, id("document"))
  const isInTime = readTicket(query("ticket"), { userId: actor.userId, documentId }, now)
  if (!isInTime) return answer.redirect(paths.paper(locale, documentId))

  const opened = await openDocument(trx, actor, documentId)
  if (!opened.ok) return answer.refused(`papers.unseen.${opened.reason}`, paths.verification(locale))
  const { bytes, mediaType, name } = opened.value
  return answer.response(new Response(new Uint8Array(bytes), { headers: paperHeaders(mediaType, name) }))
})
