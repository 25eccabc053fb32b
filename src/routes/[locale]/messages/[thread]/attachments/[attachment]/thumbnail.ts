import { paperHeaders } from "#src/documents/paper-headers.ts"
import { openAttachment } from "#src/messages/open-attachment.ts"
import { paths } from "#src/paths.ts"
import { asMember } from "#src/web/as-member.ts"

export const GET = asMember("view", async ({ trx, actor, id, locale, answer }) => {
  const asked = { threadId: id("thread"), attachmentId: id("attachment"), size: "small" } as const
  const opened = await openAttachment(trx, actor, asked)
  if (!opened.ok) return answer.refused(`papers.unseen.${opened.reason}`, paths.thread(locale, asked.threadId))
  const { bytes, mediaType, name } = opened.value
  // A page of a conversation is looked at again and again, on a slow line.
  const headers = { ...paperHeaders(mediaType, name), "cache-control": "private, max-age=3600" }
  return answer.response(new Response(new Uint8Array(bytes), { headers }))
})
