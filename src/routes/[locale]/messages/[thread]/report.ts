import { parseForm } from "#src/forms/parse.ts"
import { reportForm } from "#src/messages/message-form.ts"
import { reportThread } from "#src/messages/report-thread.ts"
import { paths } from "#src/paths.ts"
import { asMember } from "#src/web/as-member.ts"
import { answerThread } from "#src/web/thread-answers.tsx"

export const POST = asMember("converse", async (context) => {
  const { trx, actor, id, form, now, locale, answer } = context
  const parsed = parseForm(reportForm, form)
  if (!parsed.ok) return answerThread(context, id("thread"), { reportDraft: parsed.draft })
  const reported = await reportThread(trx, actor, { ...parsed.value, threadId: id("thread") }, now)
  const thread = paths.thread(locale, id("thread"))
  return reported.ok
    ? answer.done("messages.report.done", thread)
    : answer.refused(`messages.report.${reported.reason}`, thread)
})
