import { parseReasonForm } from "#src/enrollments/application-form.ts"
import { banEnrollment } from "#src/enrollments/ban-enrollment.ts"
import { findInboxRow } from "#src/enrollments/inbox-queries.ts"
import { DecisionPage } from "#src/enrollments/views/decision-page.tsx"
import { InboxItem } from "#src/enrollments/views/inbox-item.tsx"
import { emptyDraft } from "#src/forms/parse.ts"
import { paths } from "#src/paths.ts"
import { asMerchant } from "#src/web/as-member.ts"

export const POST = asMerchant("manage_enrollments", async ({ trx, actor, id, form, now, locale, i, answer }) => {
  const parsed = parseReasonForm(form)
  if (!parsed.ok) {
    const props = {
      row: await findInboxRow(trx, actor.accountId, id("enrollment")),
      mayDecide: true,
      draft: parsed.draft,
    }
    return answer.partial
      ? answer.fragment(() => <InboxItem {...props} />, 422)
      : answer.invalid(i.t("enrollments.inbox.title"), () => <DecisionPage {...props} />)
  }
  const decision = await banEnrollment(trx, actor, { id: id("enrollment"), reason: parsed.value.reason, now })
  const row = await findInboxRow(trx, actor.accountId, id("enrollment"))
  const inbox = paths.programEnrollments(locale, row.programId)

  return decision.ok
    ? answer.with(() => <InboxItem row={row} mayDecide draft={emptyDraft} />, inbox, {
        tone: "success",
        key: "enrollments.done.banned",
      })
    : answer.refused(`enrollments.refused.${decision.reason}`, inbox)
})
