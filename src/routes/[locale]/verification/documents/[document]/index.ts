import { documentTicket } from "#src/documents/document-ticket.ts"
import { findDocument } from "#src/documents/queries.ts"
import { paths } from "#src/paths.ts"
import { asMember } from "#src/web/as-member.ts"

/** Leads to an address of the paper that is good for some minutes and for this person. */
export const GET = asMember("manage_account", async ({ trx, actor, id, now, answer, locale }) => {
  const { id: documentId } = await findDocument(trx, actor.accountId, id("document"))
  const ticket = documentTicket({ userId: actor.userId, documentId }, now)
  return answer.redirect(paths.paperContent(locale, documentId, ticket))
})
