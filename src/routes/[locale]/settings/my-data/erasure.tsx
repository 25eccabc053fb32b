import { inNoAccount } from "#db/database.ts"
import { foreseeDeparture } from "#src/accounts/foresee-departure.ts"
import { endSession } from "#src/accounts/session.ts"
import { type Draft, emptyDraft } from "#src/forms/parse.ts"
import { paths } from "#src/paths.ts"
import { erasePerson } from "#src/personal-data/erase-person.ts"
import { reportToken } from "#src/personal-data/erasure-token.ts"
import { ErasurePage } from "#src/personal-data/views/erasure-page.tsx"
import { listRules } from "#src/retention/list-rules.ts"
import { asAnyUser, type PersonContext } from "#src/web/as-member.ts"
import { confirmPerson } from "#src/web/confirm-person.ts"

export const GET = asAnyUser(async (context) => {
  const view = await viewOf(context, emptyDraft)
  return context.answer.page(context.i.t("personal_data.erasure.title"), view)
})

export const POST = asAnyUser(async (context) => {
  const { db, i, locale, now, signedIn, answer } = context
  const refusedDraft = await confirmPerson(context)
  if (refusedDraft) return answer.invalid(i.t("personal_data.erasure.title"), await viewOf(context, refusedDraft))

  const { requestId } = await inNoAccount(db, (trx) => erasePerson(trx, signedIn, now))
  answer.setCookie(await endSession(db, signedIn.sessionId))
  return answer.redirect(paths.erasureReport(locale, reportToken(requestId)))
})

async function viewOf({ db, now, signedIn }: PersonContext, draft: Draft) {
  const [accounts, rules] = await Promise.all([foreseeDeparture(db, signedIn), listRules(db, now)])
  return () => <ErasurePage {...{ accounts, rules, draft }} hasSecondFactor={signedIn.hasSecondFactor} />
}
