import { inNoAccount } from "#db/database.ts"
import { type Draft, emptyDraft } from "#src/forms/parse.ts"
import { paths } from "#src/paths.ts"
import { listDataExports } from "#src/personal-data/list-data-exports.ts"
import { requestDataExport } from "#src/personal-data/request-data-export.ts"
import { MyDataPage } from "#src/personal-data/views/my-data-page.tsx"
import { asAnyUser, type PersonContext } from "#src/web/as-member.ts"
import { confirmPerson } from "#src/web/confirm-person.ts"
import { limit } from "#src/web/limits.ts"

export const GET = asAnyUser(async (context) => {
  const view = await viewOf(context, emptyDraft)
  return context.answer.page(context.i.t("personal_data.title"), view)
})

export const POST = asAnyUser(async (context) => {
  const { db, i, locale, now, signedIn, answer } = context
  if (!signedIn.emailConfirmed) return answer.redirect(paths.emailConfirmation(locale))
  const refusedDraft = await confirmPerson(context)
  if (refusedDraft) return answer.invalid(i.t("personal_data.title"), await viewOf(context, refusedDraft))

  await limit("data_export", signedIn.userId)
  const request = await inNoAccount(db, (trx) => requestDataExport(trx, signedIn.userId, now))
  return request.ok
    ? answer.done("personal_data.copy.requested", paths.myData(locale))
    : answer.refused(`personal_data.copy.${request.reason}`, paths.myData(locale))
})

async function viewOf({ db, now, signedIn }: PersonContext, draft: Draft) {
  const { userId, hasSecondFactor } = signedIn
  const exports = await listDataExports(db, userId, now)
  return () => <MyDataPage {...{ exports, hasSecondFactor, draft }} />
}
