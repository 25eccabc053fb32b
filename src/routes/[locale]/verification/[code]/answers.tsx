import { paths } from "#src/paths.ts"
import { answerFields } from "#src/verifications/answer-fields.ts"
import { asMember } from "#src/web/as-member.ts"

/** Keeps a field as soon as it is left, so that nothing is lost with the page. */
export const POST = asMember("manage_account", async ({ trx, actor, param, form, i, locale, now, answer }) => {
  const code = param("code")
  const typed = Object.fromEntries(Object.entries(form.fields()).filter(([, text]) => text.trim() !== ""))
  const answered = await answerFields(trx, actor, { code, typed }, now)
  if (!answered.ok) return answer.refused(`verifications.refused.${answered.reason}`, paths.verification(locale))
  const isKept = Object.values(answered.value.problems).every((problem) => problem?.severity !== "error")
  const words = isKept ? i.t("verifications.kept") : ""
  return answer.with(() => <>{words}</>, paths.verificationStep(locale, code))
})
