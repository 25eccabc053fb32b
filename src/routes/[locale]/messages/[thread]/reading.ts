import { isUuid } from "#src/crypto/is-uuid.ts"
import { Unreadable } from "#src/errors.ts"
import { markReadUntil } from "#src/messages/mark-read.ts"
import { findThread } from "#src/messages/queries.ts"
import { asMember } from "#src/web/as-member.ts"

/** Told by a page that is looked at while messages arrive. */
export const POST = asMember("view", async ({ trx, actor, id, form, answer }) => {
  const thread = await findThread(trx, actor, id("thread"))
  const until = form.text("until").toLowerCase()
  if (!isUuid(until)) throw new Unreadable(400, "no message to have read to")
  await markReadUntil(trx, actor, thread.id, until)
  return answer.response(new Response(null, { status: 204 }))
})
