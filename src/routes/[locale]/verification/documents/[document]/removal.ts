import { removeDocument } from "#src/documents/remove-document.ts"
import { backOr, paths } from "#src/paths.ts"
import { asMember } from "#src/web/as-member.ts"

export const POST = asMember("manage_account", async ({ trx, actor, id, form, now, answer, locale }) => {
  const removed = await removeDocument(trx, actor, id("document"), now)
  const back = backOr(form.text("back"), paths.verification(locale))
  return removed.ok ? answer.done("papers.removed", back) : answer.refused(`papers.refused.${removed.reason}`, back)
})
