import { can } from "#src/accounts/abilities.ts"
import { Forbidden } from "#src/errors.ts"
import { draftWith, emptyDraft } from "#src/forms/parse.ts"
import { changePromoCode } from "#src/links/change-promo-code.ts"
import { parsePromoCodeForm } from "#src/links/promo-code-form.ts"
import { findPromoCode } from "#src/links/promo-code-queries.ts"
import { PromoCodePage } from "#src/links/views/promo-code-page.tsx"
import { paths } from "#src/paths.ts"
import { asMember } from "#src/web/as-member.ts"
import type { MemberContext } from "#src/web/visit.ts"

/** Either party may change the code, each by the members who look after such things. */
function mayChange({ account }: MemberContext) {
  const ability = account.kind === "merchant" ? "manage_enrollments" : "promote"
  if (!can(account.role, ability)) throw new Forbidden(ability)
}

export const GET = asMember("view", async (context) => {
  const { trx, actor, id, i, answer } = context
  mayChange(context)
  const enrollmentId = id("enrollment")
  const current = await findPromoCode(trx, actor.accountId, enrollmentId)

  return answer.page(i.t("links.promo_code.title"), () => (
    <PromoCodePage enrollmentId={enrollmentId} current={current} draft={emptyDraft} />
  ))
})

export const POST = asMember("view", async (context) => {
  const { trx, actor, id, form, locale, i, answer } = context
  mayChange(context)
  const enrollmentId = id("enrollment")
  const current = await findPromoCode(trx, actor.accountId, enrollmentId)
  const parsed = parsePromoCodeForm(form)
  const changed = parsed.ok ? await changePromoCode(trx, actor, enrollmentId, parsed.value.code) : null
  const page = paths.promoCode(locale, enrollmentId)
  if (changed?.ok) return answer.done("links.done.promo_code", page, { code: changed.value })
  if (changed?.reason === "not_enrolled") return answer.refused("links.refused.not_enrolled", page)

  const draft = parsed.ok ? draftWith(form, { code: "links.promo_code.taken" }) : parsed.draft
  const props = { enrollmentId, current, draft }
  return answer.invalid(i.t("links.promo_code.title"), () => <PromoCodePage {...props} />)
})
