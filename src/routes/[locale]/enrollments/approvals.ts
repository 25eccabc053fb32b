import { approveEnrollments } from "#src/enrollments/approve-enrollments.ts"
import { paths } from "#src/paths.ts"
import { asMerchant } from "#src/web/as-member.ts"

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

export const POST = asMerchant("manage_enrollments", async ({ trx, actor, form, locale, answer }) => {
  const inbox = paths.enrollments(locale)
  const ids = form.all("enrollment").filter((id) => uuid.test(id))
  if (ids.length === 0) return answer.refused("enrollments.refused.none_selected", inbox)

  const { approved, refusal } = await approveEnrollments(trx, actor, ids)
  if (approved > 0) return answer.done("enrollments.done.approved_many", inbox, { count: approved })
  const reason = refusal === null || refusal === "already_decided" ? "none_approved" : refusal
  return answer.refused(`enrollments.refused.${reason}`, inbox)
})
