import { approveEnrollments } from "#src/enrollments/approve-enrollments.ts"
import { paths } from "#src/paths.ts"
import { asMerchant } from "#src/web/as-member.ts"

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

export const POST = asMerchant("manage_enrollments", async ({ trx, actor, form, locale, answer }) => {
  const inbox = paths.enrollments(locale)
  const ids = form.all("enrollment").filter((id) => uuid.test(id))
  if (ids.length === 0) return answer.refused("enrollments.refused.none_selected", inbox)

  const { approved } = await approveEnrollments(trx, actor, ids)
  return approved > 0
    ? answer.done("enrollments.done.approved_many", inbox, { count: approved })
    : answer.refused("enrollments.refused.none_approved", inbox)
})
