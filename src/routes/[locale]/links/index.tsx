import { can } from "#src/accounts/abilities.ts"
import { createLink } from "#src/links/create-link.ts"
import { linkStates } from "#src/links/link.ts"
import { parseLinkForm, readChoice } from "#src/links/link-form.ts"
import { findLinkableProduct, findPlace } from "#src/links/place-queries.ts"
import { listLinks } from "#src/links/queries.ts"
import { LinksPage } from "#src/links/views/links-page.tsx"
import { NewLinkPage } from "#src/links/views/new-link-page.tsx"
import { paths } from "#src/paths.ts"
import { asInfluencer } from "#src/web/as-member.ts"
import { askedPage, keyPage, pageAddress } from "#src/web/key-page.ts"

const pageSize = 20

export const GET = asInfluencer("view", async ({ trx, actor, query, url, i, answer }) => {
  const state = linkStates.find((known) => known === query("state")) ?? "active"
  const asked = askedPage(query)
  const page = keyPage(await listLinks(trx, actor.accountId, { ...asked, state }, pageSize), pageSize, asked)
  const newer = pageAddress(url, "after", page.newer)
  const older = pageAddress(url, "before", page.older)
  const props = { links: page.rows, state, newer, older, mayPromote: can(actor.role, "promote") }

  return answer.page(i.t("links.title"), () => <LinksPage {...props} />)
})

export const POST = asInfluencer("promote", async ({ trx, actor, form, locale, i, answer }) => {
  const choice = readChoice(form)
  const parsed = parseLinkForm(form)
  if (!parsed.ok) {
    const place = await findPlace(trx, actor.accountId, choice.enrollmentId)
    const product = await findLinkableProduct(trx, place.merchantAccountId, choice.productId)
    if (!product) return answer.refused("links.refused.not_on_sale", paths.newLink(locale))
    const props = { place, product, mayChange: true, draft: parsed.draft }
    return answer.invalid(i.t("links.form.title"), () => <NewLinkPage {...props} />)
  }
  const created = await createLink(trx, actor, { ...parsed.value, ...choice })
  return created.ok
    ? answer.done("links.done.created", paths.link(locale, created.value.id))
    : answer.refused(`links.refused.${created.reason}`, paths.newLink(locale))
})
