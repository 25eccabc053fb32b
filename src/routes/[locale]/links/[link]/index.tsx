import { can } from "#src/accounts/abilities.ts"
import { nameIn } from "#src/i18n/either-language.ts"
import { findPromoCode } from "#src/links/promo-code-queries.ts"
import { findLink } from "#src/links/queries.ts"
import { LinkPage } from "#src/links/views/link-page.tsx"
import { asInfluencer } from "#src/web/as-member.ts"

export const GET = asInfluencer("view", async ({ trx, actor, id, locale, answer }) => {
  const link = await findLink(trx, actor.accountId, id("link"))
  const promoCode = await findPromoCode(trx, actor.accountId, link.enrollmentId)
  const props = { link, promoCode, mayPromote: can(actor.role, "promote") }

  return answer.page(nameIn(link, locale), () => <LinkPage {...props} />)
})
