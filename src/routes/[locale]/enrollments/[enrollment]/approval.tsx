import { approveEnrollment } from "#src/enrollments/approve-enrollment.ts"
import { findInboxRow } from "#src/enrollments/inbox-queries.ts"
import { InboxItem } from "#src/enrollments/views/inbox-item.tsx"
import { emptyDraft } from "#src/forms/parse.ts"
import { paths } from "#src/paths.ts"
import { asMerchant } from "#src/web/as-member.ts"

export const POST = asMerchant("manage_enrollments", async ({ trx, actor, id, locale, answer }) => {
  const approval = await approveEnrollment(trx, actor, id("enrollment"))
  const row = await findInboxRow(trx, actor.accountId, id("enrollment"))
  const inbox = paths.programEnrollments(locale, row.programId)

  return approval.ok
    ? answer.with(() => <InboxItem row={row} mayDecide draft={emptyDraft} />, inbox, {
        tone: "success",
        key: "enrollments.done.approved",
      })
    : answer.refused(`enrollments.refused.${approval.reason}`, inbox)
})
