import { can } from "#src/accounts/abilities.ts"
import { readChoice } from "#src/links/link-form.ts"
import { paths } from "#src/paths.ts"
import { readOwnShowcase } from "#src/profiles/read-showcase.ts"
import { showProduct } from "#src/profiles/show-product.ts"
import { StorefrontPage } from "#src/profiles/views/storefront-page.tsx"
import { asInfluencer } from "#src/web/as-member.ts"

export const GET = asInfluencer("view", async ({ trx, actor, i, answer }) => {
  const { storefront } = await readOwnShowcase(trx, actor.accountId)
  const props = { products: storefront, mayEdit: can(actor.role, "promote"), note: null }
  return answer.page(i.t("profiles.mine.storefront"), () => <StorefrontPage {...props} />)
})

export const POST = asInfluencer("promote", async ({ trx, actor, form, locale, now, answer }) => {
  const choice = readChoice(form)
  const shown = await showProduct(trx, actor, choice, now)
  if (!shown.ok) return answer.refused(refusalKey(shown.reason), paths.storefront(locale))
  return answer.done("profiles.done.product_shown", paths.storefrontChoice(locale, choice.enrollmentId))
})

function refusalKey(reason: Extract<Awaited<ReturnType<typeof showProduct>>, { ok: false }>["reason"]) {
  if (reason === "already_shown" || reason === "storefront_full") return `profiles.refused.${reason}` as const
  return `links.refused.${reason}` as const
}
