import { parseApplicationForm } from "#src/enrollments/application-form.ts"
import { applyToProgram } from "#src/enrollments/apply-to-program.ts"
import { type Draft, draftWith } from "#src/forms/parse.ts"
import { nameIn } from "#src/i18n/either-language.ts"
import { paths } from "#src/paths.ts"
import { asInfluencer } from "#src/web/as-member.ts"
import { OfferOf, readOfferOf } from "#src/web/offer-answer.tsx"
import type { MemberContext } from "#src/web/visit.ts"

export const POST = asInfluencer("promote", async (context) => {
  const { trx, actor, param, form, now, locale, answer } = context
  const parsed = parseApplicationForm(form)
  if (!parsed.ok) return again(context, parsed.draft)

  const applied = await applyToProgram(trx, actor, { slug: param("program"), ...parsed.value }, now)
  if (applied.ok) {
    const done = applied.value.status === "approved" ? "enrollments.done.joined" : "enrollments.done.applied"
    return answer.done(done, paths.enrollments(locale))
  }
  if (applied.reason !== "terms_changed")
    return answer.refused(`enrollments.refused.${applied.reason}`, paths.discoverProgram(locale, param("program")))
  // The new terms are to be read: the box comes back empty, the message stays.
  const draft = draftWith(form, { accept: "enrollments.apply.terms_changed" })
  const { accept: _unread, ...typed } = draft.typed
  return again(context, { ...draft, typed })
})

async function again(context: MemberContext, draft: Draft) {
  const read = await readOfferOf(context)
  return context.answer.invalid(nameIn(read.program, context.locale), () => (
    <OfferOf read={{ ...read, isInfluencer: true, draft }} />
  ))
}
