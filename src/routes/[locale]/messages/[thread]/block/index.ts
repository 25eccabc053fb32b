import { blockConversation } from "#src/messages/block-conversation.ts"
import { paths } from "#src/paths.ts"
import { asMember } from "#src/web/as-member.ts"

export const POST = asMember("converse", async ({ trx, actor, id, now, locale, answer }) => {
  await blockConversation(trx, actor, id("thread"), now)
  return answer.done("messages.block.done", paths.thread(locale, id("thread")))
})
