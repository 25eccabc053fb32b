import { parseReasonForm } from "#src/enrollments/application-form.ts"
import { findInboxRow } from "#src/enrollments/inbox-queries.ts"
import { rejectEnrollment } from "#src/enrollments/reject-enrollment.ts"
import { asMerchant } from "#src/web/as-member.ts"
import { answerDecision, askReasonAgain } from "#src/web/enrollment-answers.tsx"

export const POST = asMerchant("manage_enrollments", async (context) => {
  const { trx, actor, id, form } = context
  const findRow = () => findInboxRow(trx, actor.accountId, id("enrollment"))
  const parsed = parseReasonForm(form)
  if (!parsed.ok) return askReasonAgain(context, await findRow(), parsed.draft)
  const decision = await rejectEnrollment(trx, actor, id("enrollment"), parsed.value.reason)

  return answerDecision(context, await findRow(), { decision, done: "enrollments.done.rejected" })
})
