import type { ApprovalRefusal } from "#src/enrollments/approve-enrollment.ts"
import type { InboxRow } from "#src/enrollments/inbox-queries.ts"
import { DecisionPage } from "#src/enrollments/views/decision-page.tsx"
import { InboxItem } from "#src/enrollments/views/inbox-item.tsx"
import { type Draft, emptyDraft } from "#src/forms/parse.ts"
import type { Key } from "#src/i18n/i18n.ts"
import { paths } from "#src/paths.ts"
import type { Result } from "#src/result.ts"
import type { Answer } from "./answer.ts"
import type { Visit } from "./visit.ts"

type Refusal = ApprovalRefusal | "not_enrolled"
type Decided = { decision: Result<unknown, Refusal>; done: Key }

/** The row of the inbox as it was decided, or why it was not. */
export function answerDecision({ answer, locale, i }: Visit, row: InboxRow, { decision, done }: Decided): Answer {
  const inbox = paths.programEnrollments(locale, row.programId)
  return decision.ok
    ? answer.with(() => <InboxItem row={row} mayDecide draft={emptyDraft} notice={i.t(done)} />, inbox, {
        tone: "success",
        key: done,
      })
    : answer.refused(`enrollments.refused.${decision.reason}`, inbox)
}

/** The row, or the page of a decision, again: its reason is missing. */
export function askReasonAgain({ answer, i }: Visit, row: InboxRow, draft: Draft): Answer {
  const asked = { row, mayDecide: true, draft }
  return answer.partial
    ? answer.fragment(() => <InboxItem {...asked} />, 422)
    : answer.invalid(i.t("enrollments.inbox.title"), () => <DecisionPage {...asked} />)
}
