import { NotFound } from "#src/errors.ts"
import { paths } from "#src/paths.ts"
import { answerFields } from "#src/verifications/answer-fields.ts"
import { bringUpToDate } from "#src/verifications/bring-up-to-date.ts"
import { isDone } from "#src/verifications/item-standing.ts"
import type { File } from "#src/verifications/read-verification.ts"
import { suggestAnswers } from "#src/verifications/suggest-answers.ts"
import { StepPage } from "#src/verifications/views/step-page.tsx"
import { asMember } from "#src/web/as-member.ts"
import type { MemberContext } from "#src/web/visit.ts"

export const GET = asMember("manage_account", async ({ trx, actor, param, now, locale, answer }) => {
  const { file, item } = stepOf(await bringUpToDate(trx, actor.accountId, now), param("code"))
  const typed = await suggestAnswers(trx, actor.accountId, item)
  return answer.page(item.requirement.title[locale], () => <StepPage {...{ file, item, typed }} />)
})

/** Keeps what is good; goes on to the next step once this one is whole, or home when the applicant leaves. */
export const POST = asMember("manage_account", async ({ trx, actor, param, form, locale, now, answer }) => {
  const code = param("code")
  const typed = form.fields()
  const answered = await answerFields(trx, actor, { code, typed }, now)
  if (!answered.ok) return answer.refused(`verifications.refused.${answered.reason}`, paths.verification(locale))

  const { problems, isWhole } = answered.value
  if (form.has("later")) return answer.done("verifications.done.saved", paths.verification(locale))
  const { file, item } = stepOf(await bringUpToDate(trx, actor.accountId, now), code)
  const isWrong = Object.values(problems).some((problem) => problem?.severity === "error")
  if (isWrong)
    return answer.invalid(item.requirement.title[locale], () => <StepPage {...{ file, item, typed, problems }} />)
  return answer.done(isWhole ? "verifications.done.step" : "verifications.done.saved", next(file, code, locale))
})

function stepOf(file: File | null, code: string) {
  const item = file?.items.find(({ requirement }) => requirement.code === code)
  if (!file || !item) throw new NotFound(`requirement ${code}`)
  return { file, item }
}

/** The step that follows and is not done yet, else any before it, else the whole file. */
function next({ items }: File, code: string, locale: MemberContext["locale"]): string {
  const place = items.findIndex(({ requirement }) => requirement.code === code)
  const left = [...items.slice(place + 1), ...items.slice(0, place + 1)].find((item) => !isDone(item))
  return left ? paths.verificationStep(locale, left.requirement.code) : paths.verification(locale)
}
