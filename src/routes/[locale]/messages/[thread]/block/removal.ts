import { unblockConversation } from "#src/messages/block-conversation.ts"
import { paths } from "#src/paths.ts"
import { asMember } from "#src/web/as-member.ts"

export const POST = asMember("converse", async ({ trx, actor, id, now, locale, answer }) => {
  const lifted = await unblockConversation(trx, actor, id("thread"), now)
  const thread = paths.thread(locale, id("thread"))
  return lifted.ok
    ? answer.done("messages.block.lifted", thread)
    : answer.refused(`messages.refused.${lifted.reason}`, thread)
})
