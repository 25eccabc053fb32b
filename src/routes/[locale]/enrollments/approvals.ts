import { isUuid } from "#src/crypto/is-uuid.ts"
import { approveEnrollments } from "#src/enrollments/approve-enrollments.ts"
import { paths } from "#src/paths.ts"
import { asMerchant } from "#src/web/as-member.ts"

export const POST = asMerchant("manage_enrollments", async ({ trx, actor, form, locale, answer }) => {
  const inbox = paths.enrollments(locale)
  const ids = form.all("enrollment").filter(isUuid)
  if (ids.length === 0) return answer.refused("enrollments.refused.none_selected", inbox)

  const { approved, refusal } = await approveEnrollments(trx, actor, ids)
  if (approved > 0) return answer.done("enrollments.done.approved_many", inbox, { count: approved })
  const reason = refusal === null || refusal === "already_decided" ? "none_approved" : refusal
  return answer.refused(`enrollments.refused.${reason}`, inbox)
})
