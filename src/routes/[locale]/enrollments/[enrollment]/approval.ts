import { approveEnrollment } from "#src/enrollments/approve-enrollment.ts"
import { findInboxRow } from "#src/enrollments/inbox-queries.ts"
import { asMerchant } from "#src/web/as-member.ts"
import { answerDecision } from "#src/web/enrollment-answers.tsx"

export const POST = asMerchant("manage_enrollments", async (context) => {
  const { trx, actor, id } = context
  const decision = await approveEnrollment(trx, actor, id("enrollment"))
  const row = await findInboxRow(trx, actor.accountId, id("enrollment"))

  return answerDecision(context, row, { decision, done: "enrollments.done.approved" })
})
